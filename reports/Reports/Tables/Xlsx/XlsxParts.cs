namespace ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

/// <summary>The fixed parts of a workbook.</summary>
internal static class XlsxParts
{
    internal const string Declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    internal const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    internal const string FrozenHeader =
        "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>";

    /// <summary>The styles by place: bold on grey, days, and texts that stay texts when someone edits them; then numbers, days
    /// and texts beside their names: to the left, and over several lines where they are long.</summary>
    internal const int HeaderStyle = 1, DayStyle = 2, TextStyle = 3, NotedNumberStyle = 4, NotedDayStyle = 5, NotedTextStyle = 6;

    /// <summary>Before all else of a sheet that is printed on a given number of pages side by side.</summary>
    internal const string FitToPage = "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>";

    private const string Noted = "<alignment horizontal=\"left\" vertical=\"top\" wrapText=\"1\"/>";

    internal const string PackageRelationships = $"""
        {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """;

    internal const string Styles = $"""
        {Declaration}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">{Noted}</xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">{Noted}</xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1">{Noted}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    /// <summary>What each part is.</summary>
    internal static string ContentTypes(int sheets) => $"""
        {Declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>{Each(sheets, sheet => $"<Override PartName=\"/xl/worksheets/sheet{sheet}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")}</Types>
        """;

    /// <summary>What the workbook refers to: its sheets, and behind them its styles.</summary>
    internal static string WorkbookRelationships(int sheets) => $"""
        {Declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{Each(sheets, sheet => $"<Relationship Id=\"rId{sheet}\" Type=\"{Relationships}/worksheet\" Target=\"worksheets/sheet{sheet}.xml\"/>")}<Relationship Id="rId{sheets + 1}" Type="{Relationships}/styles" Target="styles.xml"/></Relationships>
        """;

    /// <summary>The list of sheets; no name of them needs escaping. Of a table the header and the first column are on every printed page.</summary>
    internal static string Workbook(IReadOnlyList<(string Name, bool IsTable)> sheets) => $"""
        {Declaration}<workbook xmlns="{Main}" xmlns:r="{Relationships}"><sheets>{Each(sheets.Count, sheet => $"<sheet name=\"{sheets[sheet - 1].Name}\" sheetId=\"{sheet}\" r:id=\"rId{sheet}\"/>")}</sheets><definedNames>{Each(sheets.Count, sheet => sheets[sheet - 1].IsTable ? $"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{sheet - 1}\">'{sheets[sheet - 1].Name}'!$A:$A,'{sheets[sheet - 1].Name}'!$1:$1</definedName>" : "")}</definedNames></workbook>
        """;

    /// <summary>Behind all else of a sheet: A4, with the number of the page.</summary>
    internal static string Page(int pagesWide, bool isTable) =>
        $"<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"{(isTable ? "landscape" : "portrait")}\" fitToWidth=\"{pagesWide}\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

    private static string Each(int count, Func<int, string> part) => string.Concat(Enumerable.Range(1, count).Select(part));
}

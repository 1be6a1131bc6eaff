using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ZhuhaiIp.Analytics.Reports.Tests.Rendering;

/// <summary>A written page, taken apart.</summary>
internal static partial class Page
{
    /// <summary>The page without what other files hold: its two scripts, its style, and the policy that names their hashes.</summary>
    internal static string WithoutScripts(string page) =>
        Policy().Replace(Style().Replace(Script().Replace(page, "<script>…</script>"), "<style>…</style>"), "sha256-…");

    /// <summary>The page as a tree: it is written so that an XML reader, which forgives nothing, reads it.</summary>
    internal static XElement Tree(string page)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore };
        using var reader = XmlReader.Create(new StringReader(WithoutScripts(page)), settings);
        return XDocument.Load(reader).Root!;
    }

    /// <summary>The options of the chart of a figure, light and dark.</summary>
    internal static JsonElement Options(string page, string figure)
    {
        var element = Tree(page).Descendants("script").Single(script => (string?)script.Attribute("id") == figure + "-option");
        using var document = JsonDocument.Parse(element.Value);
        return document.RootElement.Clone();
    }

    [GeneratedRegex("<script>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Style();

    [GeneratedRegex("sha256-[A-Za-z0-9+/=]+")]
    private static partial Regex Policy();
}

namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>Finds the end of a row that is too long to be kept, from portion to portion.</summary>
internal sealed class CsvSkip(char delimiter)
{
    private bool _fieldStart = true;
    private bool _inQuotes;
    private bool _quoteSeen;
    private bool _returnSeen;

    /// <summary>Whether the last portion ended within a quoted field.</summary>
    public bool InQuotes => _inQuotes && !_quoteSeen;

    /// <summary>Goes through a portion; true when the row ends in it, after <paramref name="used"/> characters.</summary>
    public bool Advance(ReadOnlySpan<char> portion, out int used)
    {
        for (used = 0; used < portion.Length; used++)
        {
            if (_returnSeen)
            {
                used += portion[used] == '\n' ? 1 : 0;
                return true;
            }

            if (InQuotes)
            {
                var quote = portion[used..].IndexOf('"');
                used += quote < 0 ? portion.Length - used - 1 : quote;
                _quoteSeen = quote >= 0;
            }
            else if (Step(portion[used]))
            {
                used++;
                return true;
            }
        }

        return false;
    }

    // Outside quotes, or at the character after a quote within them: a second quote, or the field's end.
    private bool Step(char character)
    {
        if (_quoteSeen)
        {
            _quoteSeen = false;
            _inQuotes = character == '"';
            if (_inQuotes)
            {
                return false;
            }
        }
        else if (_fieldStart && character == '"')
        {
            (_inQuotes, _fieldStart) = (true, false);
            return false;
        }

        _fieldStart = character == delimiter;
        _returnSeen = character == '\r';
        return character == '\n';
    }
}

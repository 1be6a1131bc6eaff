namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The tokens of one field of a batch in the order they came: four bytes each.</summary>
internal sealed class TokenLog
{
    private const int IncrementBits = 3;
    // An increment that does not fit stands in the place behind its token.
    private const int Elsewhere = (1 << IncrementBits) - 1;

    private int[] _tokens = new int[1 << 12];
    private int _length;
    private int[] _ends = new int[1 << 8];

    /// <summary>Documents so far.</summary>
    internal int Documents { get; private set; }

    /// <summary>Tokens so far.</summary>
    internal int Count { get; private set; }

    /// <summary>Adds a token, <paramref name="increment"/> positions after the one before it.</summary>
    internal void Add(int term, int increment)
    {
        if (_length + 2 > _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        Count++;
        if (increment < Elsewhere)
        {
            _tokens[_length++] = term << IncrementBits | increment;
            return;
        }

        _tokens[_length++] = term << IncrementBits | Elsewhere;
        _tokens[_length++] = increment;
    }

    /// <summary>Ends a document, which may have had no tokens.</summary>
    internal void EndDocument()
    {
        if (Documents == _ends.Length)
        {
            Array.Resize(ref _ends, Documents * 2);
        }

        _ends[Documents++] = _length;
    }

    internal void Clear() => (_length, Documents, Count) = (0, 0, 0);

    /// <summary>Gathers the tokens by term, each term's in the order of documents and positions.</summary>
    internal Postings ByTerm(int terms, bool positions)
    {
        var starts = Starts(terms);
        var next = starts.AsSpan(0, terms).ToArray();
        var documents = new int[Count];
        var places = positions ? new int[Count] : [];
        for (int document = 0, at = 0; document < Documents; document++)
        {
            for (var position = -1; at < _ends[document];)
            {
                var (term, increment) = Read(ref at);
                position += increment;
                var slot = next[term]++;
                documents[slot] = document;
                if (positions)
                {
                    places[slot] = position;
                }
            }
        }

        return new Postings(starts, documents, places);
    }

    private int[] Starts(int terms)
    {
        var starts = new int[terms + 1];
        for (var at = 0; at < _length;)
        {
            starts[Read(ref at).Term + 1]++;
        }

        for (var term = 0; term < terms; term++)
        {
            starts[term + 1] += starts[term];
        }

        return starts;
    }

    private (int Term, int Increment) Read(ref int at)
    {
        var token = _tokens[at++];
        var increment = token & Elsewhere;
        return ((int)((uint)token >> IncrementBits), increment == Elsewhere ? _tokens[at++] : increment);
    }
}

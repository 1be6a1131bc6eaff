using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ZhuhaiIp.Analytics.Text.Tests.Analysis;

/// <summary>A token as an analyzer gives it.</summary>
internal readonly record struct Token(string Text, int Start, int End, int Position);

/// <summary>Reads an analyzer's tokens and checks on the way what every token stream owes its reader.</summary>
internal static class Tokens
{
    public static List<Token> Of(Analyzer analyzer, string text)
    {
        using var stream = analyzer.GetTokenStream("field", new StringReader(text));
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        // A stream without the attribute goes on by one, like the index that reads it.
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        var tokens = new List<Token>();
        var position = -1;
        stream.Reset();
        while (stream.IncrementToken())
        {
            var step = increment.PositionIncrement;
            position += step;
            var token = new Token(term.ToString(), offset.StartOffset, offset.EndOffset, position);
            Check(token, step, tokens, text);
            tokens.Add(token);
        }

        stream.End();
        Assert.Equal(text.Length, offset.EndOffset);
        return tokens;
    }

    private static void Check(Token token, int step, List<Token> before, string text)
    {
        Assert.NotEmpty(token.Text);
        Assert.InRange(step, before.Count == 0 ? 1 : 0, int.MaxValue);
        Assert.InRange(token.Start, before.Count == 0 ? 0 : before[^1].Start, text.Length);
        Assert.InRange(token.End, token.Start + 1, text.Length);
        Assert.True(token.Start == 0 || !char.IsSurrogatePair(text[token.Start - 1], text[token.Start]));
        Assert.True(token.End == text.Length || !char.IsSurrogatePair(text[token.End - 1], text[token.End]));
    }
}

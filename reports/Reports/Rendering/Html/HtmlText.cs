using System.Runtime.CompilerServices;
using System.Text;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Rendering.Html;

/// <summary>A page under construction.</summary>
/// <remarks>Markup comes from literals of this assembly only: whatever fills a hole of <see cref="Add"/> is text, and is written as text.</remarks>
internal sealed class HtmlText
{
    private readonly StringBuilder _markup = new();

    /// <summary>Adds markup, its holes filled with text.</summary>
    internal void Add([InterpolatedStringHandlerArgument("")] ref Handler markup) => _markup.Append('\n');

    /// <summary>Adds what is known to be sound where it stands: a script or a style of this assembly, JSON in a script element.</summary>
    internal void AddSound(string text) => _markup.Append(text);

    /// <inheritdoc/>
    public override string ToString() => _markup.ToString();

    private void AddText(string text)
    {
        foreach (var character in VisibleText.Of(text))
        {
            _ = character switch
            {
                '<' => _markup.Append("&lt;"),
                '>' => _markup.Append("&gt;"),
                '&' => _markup.Append("&amp;"),
                '"' => _markup.Append("&quot;"),
                '\'' => _markup.Append("&#39;"),
                _ => _markup.Append(character),
            };
        }
    }

    /// <summary>Keeps what a literal says and what fills its holes apart.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Handler
    {
        private readonly HtmlText _page;

        /// <summary>For a literal of <paramref name="literalLength"/> characters with <paramref name="formattedCount"/> holes.</summary>
        public Handler(int literalLength, int formattedCount, HtmlText page)
        {
            _page = page;
            page._markup.EnsureCapacity(page._markup.Length + literalLength + (formattedCount * 16));
        }

        /// <summary>Markup.</summary>
        public void AppendLiteral(string markup) => _page._markup.Append(markup);

        /// <summary>Text.</summary>
        public void AppendFormatted(string text) => _page.AddText(text);

        /// <summary>A number.</summary>
        public void AppendFormatted(int number) => _page._markup.Append(number);
    }
}

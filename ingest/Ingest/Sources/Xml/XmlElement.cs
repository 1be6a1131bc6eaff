using System.Text;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xml;

/// <summary>An element of a document, known by its name without prefix.</summary>
internal sealed class XmlElement(string name)
{
    private readonly Dictionary<string, string> _attributes = new(StringComparer.Ordinal);
    private readonly List<XmlElement> _children = [];
    private readonly StringBuilder _text = new();

    /// <summary>The name without prefix.</summary>
    internal string Name => name;

    internal IReadOnlyList<XmlElement> Children => _children;

    /// <summary>An attribute by its name without prefix; empty where there is none.</summary>
    internal string this[string attribute] => _attributes.GetValueOrDefault(attribute, "");

    /// <summary>The text that stands in it and in all elements below, as it stands.</summary>
    internal string Text
    {
        get
        {
            if (_children.Count == 0)
            {
                return _text.ToString();
            }

            var whole = new StringBuilder();
            AppendTo(whole);
            return whole.ToString();
        }
    }

    /// <summary>The text without white space around it, and single blanks for what stands within.</summary>
    internal string Line => string.Join(' ', Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first child of this name; null where there is none.</summary>
    internal XmlElement? Child(string child) => _children.Find(element => element.Name == child);

    /// <summary>The line of the first child of this name; empty where there is none.</summary>
    internal string LineOf(string child) => Child(child)?.Line ?? "";

    /// <summary>The children of this name.</summary>
    internal IEnumerable<XmlElement> All(string child) => _children.Where(element => element.Name == child);

    /// <summary>The elements of this name below it, in the order of the document.</summary>
    internal IEnumerable<XmlElement> Below(string element) =>
        _children.SelectMany(child => (child.Name == element ? [child] : Array.Empty<XmlElement>()).Concat(child.Below(element)));

    internal void Add(XmlElement child) => _children.Add(child);

    internal void Add(string text)
    {
        // Text between children is kept in its place by an element without a name.
        if (_children.Count == 0)
        {
            _text.Append(text);
        }
        else
        {
            var run = new XmlElement("");
            run._text.Append(text);
            _children.Add(run);
        }
    }

    internal void Set(string attribute, string value) => _attributes[attribute] = value;

    private void AppendTo(StringBuilder whole)
    {
        whole.Append(_text);
        foreach (var child in _children)
        {
            child.AppendTo(whole);
        }
    }
}

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Which values a field takes.</summary>
public enum QueryValueKind
{
    /// <summary>Words, literals and prefixes.</summary>
    Text,

    /// <summary>Classification symbols and their prefixes.</summary>
    Symbol,

    /// <summary>Numbers of documents and their prefixes.</summary>
    Number,

    /// <summary>A year, month or day, a range of them, or 无.</summary>
    Date,

    /// <summary>How many there are of something: a whole number or a range of them.</summary>
    Count,

    /// <summary>The name or code of a region.</summary>
    Region,

    /// <summary>A kind of right.</summary>
    Kind,

    /// <summary>A legal status, or a group of them.</summary>
    Status,
}

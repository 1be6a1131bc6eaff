namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A request for pre-examination before it is written as JSON.</summary>
internal sealed record RequestDraft
{
    internal required string Applicant { get; init; }

    internal required string Agency { get; init; }

    internal string Kind { get; init; } = "invention";

    internal required string[] Ipc { get; init; }

    internal required string Title { get; init; }

    internal required string Abstract { get; init; }

    internal required string[] Claims { get; init; }

    internal required Dictionary<string, string> Description { get; init; }

    /// <summary>The document, its members in the order of the contract.</summary>
    internal Dictionary<string, object> ToDocument() => new()
    {
        ["applicants"] = new[] { new Dictionary<string, string> { ["name"] = Applicant, ["code"] = "" } },
        ["inventors"] = new[] { "区衍砾", "麦翊沄" },
        ["agency"] = Agency,
        ["kind"] = Kind,
        ["ipc"] = Ipc,
        ["flags"] = new Dictionary<string, bool> { ["pct"] = false, ["national_phase"] = false, ["divisional"] = false, ["already_filed"] = false },
        ["title"] = Title,
        ["abstract"] = Abstract,
        ["claims"] = Claims,
        ["description"] = Description,
    };
}

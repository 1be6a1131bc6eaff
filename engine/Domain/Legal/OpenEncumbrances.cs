using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>Follows events in their order and keeps what was begun and not ended.</summary>
internal sealed partial class OpenEncumbrances
{
    private readonly List<Encumbrance> _open = [];

    /// <summary>What lies open, oldest first.</summary>
    internal IReadOnlyList<Encumbrance> Open => [.. _open];

    internal void Take(LegalEvent next)
    {
        switch (next.Kind)
        {
            case LegalEventKind.PledgeRegistered:
                Begin(EncumbranceKind.Pledge, next);
                break;
            case LegalEventKind.PledgeChanged:
                Change(EncumbranceKind.Pledge, next);
                break;
            case LegalEventKind.PledgeReleased:
                End(EncumbranceKind.Pledge, next);
                break;
            case LegalEventKind.LicenceRecorded:
                Begin(EncumbranceKind.Licence, next);
                break;
            case LegalEventKind.LicenceChanged:
                Change(EncumbranceKind.Licence, next);
                break;
            case LegalEventKind.LicenceEnded:
                End(EncumbranceKind.Licence, next);
                break;
            default:
                TakeOther(next);
                break;
        }
    }

    private void TakeOther(LegalEvent next)
    {
        switch (next.Kind)
        {
            case LegalEventKind.PreservationBegun:
                Begin(EncumbranceKind.Preservation, next);
                break;
            case LegalEventKind.PreservationEnded:
                End(EncumbranceKind.Preservation, next);
                break;
            case LegalEventKind.OpenLicenceDeclared:
                Begin(EncumbranceKind.OpenLicence, next);
                break;
            case LegalEventKind.OpenLicenceWithdrawn:
                End(EncumbranceKind.OpenLicence, next);
                break;
            case LegalEventKind.Suspended:
                Begin(EncumbranceKind.Suspension, next);
                break;
            case LegalEventKind.SuspensionEnded:
                End(EncumbranceKind.Suspension, next);
                break;
        }
    }

    /// <summary>Two sources that tell of one registration make one: the same day, and no two numbers.</summary>
    private void Begin(EncumbranceKind kind, LegalEvent next)
    {
        var number = NumberIn(next.Detail);
        var same = _open.FindIndex(open => open.Kind == kind && open.Since == next.Day
            && (open.Number is null || number is null || open.Number == number));
        if (same < 0)
        {
            _open.Add(new Encumbrance(kind, next.Day, number, next.Amount, next));
        }
        else
        {
            var known = _open[same];
            _open[same] = known with { Number = known.Number ?? number, Amount = known.Amount ?? next.Amount };
        }
    }

    private void Change(EncumbranceKind kind, LegalEvent next)
    {
        if (Meant(kind, next) is >= 0 and var place && next.Amount is { } amount)
        {
            _open[place] = _open[place] with { Amount = amount };
        }
    }

    private void End(EncumbranceKind kind, LegalEvent next)
    {
        if (Meant(kind, next) is >= 0 and var place)
        {
            _open.RemoveAt(place);
        }
    }

    /// <summary>The one whose number the event names; else the oldest, unless the event names another number.</summary>
    private int Meant(EncumbranceKind kind, LegalEvent next)
    {
        var number = NumberIn(next.Detail);
        var named = number is null ? -1 : _open.FindIndex(open => open.Kind == kind && open.Number == number);
        return named >= 0 ? named : _open.FindIndex(open => open.Kind == kind && (number is null || open.Number is null));
    }

    private static string? NumberIn(string detail) =>
        RegistrationNumber().Match(detail) is { Success: true } found ? found.Groups[1].Value.ToUpperInvariant() : null;

    [GeneratedRegex(@"(?:登记号|备案号|合同号|质押登记号|裁定书号|案号|声明编号)[:：]?\s*([A-Za-z0-9][A-Za-z0-9\-]*)")]
    private static partial Regex RegistrationNumber();
}

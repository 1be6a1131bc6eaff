namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>Walks what happened in the order of days and holds where it has led to.</summary>
internal sealed class LegalFold
{
    private readonly List<Wording> _notes = [];
    private LegalStatusCode _before = LegalStatusCode.Unknown;

    internal LegalStatusCode Code { get; private set; }

    internal DateOnly? Since { get; private set; }

    internal LegalStatusBasis Basis { get; private set; }

    internal bool IsPartial { get; private set; }

    /// <summary>Whether an event showed that a right was in force, of what is in force or has ended.</summary>
    internal bool WasInForce { get; private set; }

    internal Wording Reason { get; private set; } = new("没有可据以判断的公开文献或事件", "no publication or event tells");

    internal IReadOnlyList<Wording> Notes => _notes;

    private bool IsBeforeGrant => Code is LegalStatusCode.Unknown or LegalStatusCode.Published
        or LegalStatusCode.PublishedOnly or LegalStatusCode.InExamination;

    private bool EndedBeforeGrant => Code is LegalStatusCode.Rejected or LegalStatusCode.Withdrawn
        or LegalStatusCode.DeemedWithdrawn or LegalStatusCode.GrantForgone;

    private bool HasEnded => Code.Group() == LegalStatusGroup.Ended;

    /// <summary>A publication is evidence where no event says as much.</summary>
    internal void Take(LegalDocument document)
    {
        switch (document.Meaning.Stage)
        {
            case PublicationStage.Published or PublicationStage.Announced when Code == LegalStatusCode.Unknown:
                Set(LegalStatusCode.PublishedOnly, document);
                break;
            case PublicationStage.Granted when IsBeforeGrant || EndedBeforeGrant:
                Set(LegalStatusCode.GrantedOnly, document);
                break;
            case PublicationStage.PartlyInvalidated:
                IsPartial = true;
                if (IsBeforeGrant || EndedBeforeGrant)
                {
                    Set(LegalStatusCode.GrantedOnly, document);
                }
                else if (Code == LegalStatusCode.InForce)
                {
                    (Code, Since) = (LegalStatusCode.InForceInPart, document.Date);
                    Reason = new Wording(
                        $"{Day(Since)} {document.Meaning.Name.Chinese}（{document.Number}）",
                        $"{Day(Since)} {document.Meaning.Name.English} ({document.Number})");
                }

                break;
        }
    }

    internal void Take(LegalEvent next)
    {
        switch (next.Kind)
        {
            case LegalEventKind.Published or LegalEventKind.Announced:
                Advance(LegalStatusCode.Published, next);
                break;
            case LegalEventKind.ExaminationBegun:
                Advance(LegalStatusCode.InExamination, next);
                break;
            case LegalEventKind.Granted:
                Grant(next);
                break;
            case LegalEventKind.PartlyInvalidated:
                InvalidateInPart(next);
                break;
            case LegalEventKind.Restored:
                Restore(next);
                break;
            case LegalEventKind.Unknown:
                _notes.Add(new Wording(
                    $"有未识别的事件“{next.Wording}”（{Day(next.Day)}），未计入状态",
                    $"an event that is not recognised, '{next.Wording}' ({Day(next.Day)}), was left out of account"));
                break;
            case LegalEventKind.Correction when LegalCorrection.Of(next) is null:
                _notes.Add(new Wording(
                    $"有更正公告（{Day(next.Day)}），其内容未能自动应用：{next.Detail}",
                    $"a correction ({Day(next.Day)}) that could not be applied: {next.Detail}"));
                break;
            default:
                End(next);
                break;
        }
    }

    /// <summary>What the term makes of it on the day it is over.</summary>
    internal void Expire(DateOnly expiry, int years)
    {
        if (HasEnded)
        {
            return;
        }

        var unknown = IsBeforeGrant;
        (Code, Since, Basis) = (unknown ? LegalStatusCode.TermOver : LegalStatusCode.Expired, expiry, LegalStatusBasis.Term);
        Reason = unknown
            ? new Wording(
                $"自申请日起满 {years} 年（{Day(expiry)}），未见授权，不可能再有有效的权利",
                $"{years} years after filing ({Day(expiry)}), no grant known: no right can be in force")
            : new Wording($"按申请日和期限推算，{Day(expiry)} 届满", $"the term, counted from filing, was over on {Day(expiry)}");
    }

    private static string Day(DateOnly? day) => day is { } known ? new DateText(known).ToString() : "?";

    private void Advance(LegalStatusCode to, LegalEvent next)
    {
        if (IsBeforeGrant && (to == LegalStatusCode.InExamination || Code != LegalStatusCode.InExamination)
            && Code != to)
        {
            Set(to, next);
        }
    }

    private void Grant(LegalEvent next)
    {
        if (IsBeforeGrant || EndedBeforeGrant || Code == LegalStatusCode.GrantedOnly)
        {
            Set(IsPartial ? LegalStatusCode.InForceInPart : LegalStatusCode.InForce, next);
        }
        else if (HasEnded)
        {
            Contradict(next);
        }
    }

    private void InvalidateInPart(LegalEvent next)
    {
        IsPartial = true;
        if (Code == LegalStatusCode.InForce)
        {
            Set(LegalStatusCode.InForceInPart, next);
        }
        else if (IsBeforeGrant || EndedBeforeGrant)
        {
            Set(LegalStatusCode.GrantedOnly, next);
        }
    }

    private void End(LegalEvent next)
    {
        if (EndOf(next.Kind) is not { } end)
        {
            return;
        }

        if (end is LegalStatusCode.Rejected or LegalStatusCode.Withdrawn or LegalStatusCode.DeemedWithdrawn
            or LegalStatusCode.GrantForgone)
        {
            EndApplication(end, next);
        }
        else if (!HasEnded || EndedBeforeGrant || end == LegalStatusCode.Invalidated)
        {
            // That a right ended shows that it was in force, whatever else is known of its grant.
            _before = HasEnded && !EndedBeforeGrant ? _before
                : IsPartial ? LegalStatusCode.InForceInPart : LegalStatusCode.InForce;
            Set(end, next);
        }
    }

    private void EndApplication(LegalStatusCode end, LegalEvent next)
    {
        if (IsBeforeGrant || EndedBeforeGrant)
        {
            _before = IsBeforeGrant ? Code : _before;
            Set(end, next);
        }
        else
        {
            Contradict(next);
        }
    }

    private void Restore(LegalEvent next)
    {
        if (!HasEnded)
        {
            _notes.Add(new Wording(
                $"有恢复公告（{Day(next.Day)}），但未见此前的终止或视为撤回",
                $"restored ({Day(next.Day)}), though no loss before it is known"));
            return;
        }

        var to = _before is LegalStatusCode.Unknown or LegalStatusCode.PublishedOnly ? LegalStatusCode.Published : _before;
        Set(to is LegalStatusCode.InForce && IsPartial ? LegalStatusCode.InForceInPart : to, next);
    }

    private void Contradict(LegalEvent next) => _notes.Add(new Wording(
        $"事件“{next.Kind.Name().Chinese}”（{Day(next.Day)}）与此前的状态“{Code.Name().Chinese}”矛盾，未计入",
        $"the event '{next.Kind.Name().English}' ({Day(next.Day)}) contradicts the status '{Code.Name().English}' and was left out"));

    private void Set(LegalStatusCode code, LegalEvent by)
    {
        (Code, Since, Basis) = (code, by.Day, LegalStatusBasis.Events);
        WasInForce |= code is LegalStatusCode.InForce or LegalStatusCode.InForceInPart || (HasEnded && !EndedBeforeGrant);
        var detail = by.Detail.Length > 0 ? $"（{by.Detail}）" : "";
        Reason = new Wording(
            $"{Day(by.Day)} {by.Kind.Name().Chinese}{detail}", $"{Day(by.Day)} {by.Kind.Name().English}{detail}");
    }

    private void Set(LegalStatusCode code, LegalDocument by)
    {
        (Code, Since, Basis) = (code, by.Date, LegalStatusBasis.Publications);
        Reason = new Wording(
            $"按公开文献推定：{by.Number} {by.Meaning.Name.Chinese}（{Day(by.Date)}），此后未见法律事件",
            $"by the publications: {by.Number}, {by.Meaning.Name.English} ({Day(by.Date)}); no legal event known since");
    }

    private static LegalStatusCode? EndOf(LegalEventKind kind) => kind switch
    {
        LegalEventKind.Rejected => LegalStatusCode.Rejected,
        LegalEventKind.Withdrawn => LegalStatusCode.Withdrawn,
        LegalEventKind.DeemedWithdrawn => LegalStatusCode.DeemedWithdrawn,
        LegalEventKind.GrantForgone => LegalStatusCode.GrantForgone,
        LegalEventKind.Abandoned => LegalStatusCode.Abandoned,
        LegalEventKind.AbandonedForTwin => LegalStatusCode.AbandonedForTwin,
        LegalEventKind.Terminated => LegalStatusCode.Terminated,
        LegalEventKind.LapsedForFees => LegalStatusCode.LapsedForFees,
        LegalEventKind.Expired => LegalStatusCode.Expired,
        LegalEventKind.Invalidated => LegalStatusCode.Invalidated,
        _ => null,
    };
}

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>One piece of a report's body; the kinds are those that <see cref="IBlockVisitor{T}"/> names.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>What <paramref name="visitor"/> makes of this kind of block.</summary>
    public abstract T Accept<T>(IBlockVisitor<T> visitor);
}

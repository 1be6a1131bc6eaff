using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>Makes the document of a recipe.</summary>
internal static class Composer
{
    /// <summary>The winner's document with the fields that others lend it.</summary>
    /// <param name="recipe">What is taken from where.</param>
    /// <param name="documents">The documents by row.</param>
    internal static Patent Compose(Recipe recipe, Func<int, Patent> documents)
    {
        var composed = documents(recipe.Winner);
        foreach (var (row, fields) in recipe.Borrowed)
        {
            var lender = documents(row);
            composed = ContentFields.Of(fields).Aggregate(composed, (patent, field) => field.Borrow(patent, lender));
        }

        return composed;
    }
}

using Csto.Portal.Core.Reading.Desk;

namespace Csto.Portal.Web.Admin.Bulk;

/// <summary>Which pieces a form of the list means, and what they can be given.</summary>
public sealed class Chosen(DeskReader desk, ChoiceReader choices)
{
    /// <param name="form">From the list, or from a page after it.</param>
    /// <param name="most">Where all that the filters find are meant: one more than this at most; null: all of them.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<int>> IdsAsync(BulkForm form, int? most, CancellationToken cancellationToken) => form.All
        ? await desk.IdsAsync(form.Query.Read([]), most + 1, cancellationToken)
        : form.NamedIds;

    public async Task<(IReadOnlyList<Choice> Topics, IReadOnlyList<Choice> Sections)> TargetsAsync(CancellationToken cancellationToken) =>
        ((await choices.ReadAsync(cancellationToken)).Topics, await choices.SectionsAsync(cancellationToken));
}

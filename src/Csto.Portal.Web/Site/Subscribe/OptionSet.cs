namespace Csto.Portal.Web.Site.Subscribe;

/// <summary>Several of one kind to choose among.</summary>
/// <param name="Name">Of the field.</param>
/// <param name="Options">Nothing is shown where there are none.</param>
public sealed record OptionSet(string Legend, string Name, IReadOnlyList<ChoiceOption> Options)
{
    /// <summary>Those not chosen are folded away.</summary>
    public bool IsLong { get; init; }

    public IEnumerable<ChoiceOption> Shown => IsLong ? Options.Where(o => o.IsChosen) : Options;

    public IReadOnlyList<ChoiceOption> Folded => IsLong ? [.. Options.Where(o => !o.IsChosen)] : [];
}

using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Publishing.Addresses;

/// <summary>Where an old address is to lead: to a publication by its number, so that later moves keep working, or to a page of the portal.</summary>
/// <param name="Path">Where that is now.</param>
public sealed record RedirectDestination(int? PublicationId, string Path)
{
    /// <summary>As <see cref="Redirect.Target"/> has it.</summary>
    public string? Target => PublicationId is null ? Path : null;

    public bool IsOf(Redirect redirect) => redirect.PublicationId == PublicationId && redirect.Target == Target;
}

/// <summary>Which of the two addresses of a line a problem lies in.</summary>
public enum RedirectSide
{
    Old,
    New,
}

/// <param name="Line">Of the table.</param>
/// <param name="Side">The address to mend.</param>
/// <param name="Message">A Russian sentence, without the number of the line.</param>
public sealed record RedirectProblem(RedirectLine Line, RedirectSide Side, string Message)
{
    public LineNote AsNote() => new(Line.Number, $"{(Line.Number == 0 ? Message[..1] : Message[..1].ToLowerInvariant())}{Message[1..]}");
}

/// <param name="Known">The redirect of that old address that there is, leading elsewhere; null for a new one.</param>
public sealed record PlannedRedirect(RedirectLine Line, OldAddressKey Key, RedirectDestination To, Redirect? Known);

/// <summary>What a table of addresses comes to: all of it is done or, where there is a problem, nothing.</summary>
public sealed class RedirectPlan
{
    private readonly List<PlannedRedirect> _made = [];
    private readonly List<RedirectProblem> _problems = [];
    private readonly SortedSet<string> _unknownHosts = new(StringComparer.Ordinal);

    public IReadOnlyList<PlannedRedirect> Made => _made;

    public IReadOnlyList<RedirectProblem> Problems => _problems;

    /// <summary>How many lines say what is so already, or what another line has said.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Hosts of old addresses that requests do not come to this portal for.</summary>
    public IReadOnlyCollection<string> UnknownHosts => _unknownHosts;

    internal void Refuse(RedirectLine line, RedirectSide side, string message) => _problems.Add(new(line, side, message));

    internal void Leave() => Unchanged++;

    internal void Make(PlannedRedirect planned) => _made.Add(planned);

    internal void NoteUnknownHost(string host) => _unknownHosts.Add(host);
}

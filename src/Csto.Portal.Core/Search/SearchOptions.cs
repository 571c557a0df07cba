namespace Csto.Portal.Core.Search;

/// <summary>Where nodes keep their indexes; validated by the host before it gets here.</summary>
/// <param name="Folder">Several nodes may share it: each takes a place of its own in it.</param>
public sealed record SearchOptions(string Folder);

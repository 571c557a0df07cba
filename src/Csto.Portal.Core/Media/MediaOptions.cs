namespace Csto.Portal.Core.Media;

/// <summary>Where the media store lies; validated by the host before it gets here.</summary>
/// <param name="Folder">Absolute path of a folder that exists; all nodes share it.</param>
public sealed record MediaOptions(string Folder);

namespace Csto.Portal.Core.Domain;

/// <summary>The languages readers find the portal in, Russian first; what is counted over all of them is counted by these.</summary>
public sealed record PortalLanguages(IReadOnlyList<string> All);

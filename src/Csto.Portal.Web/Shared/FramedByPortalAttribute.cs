namespace Csto.Portal.Web.Shared;

/// <summary>The page may stand in a frame of the portal's own pages: the preview of a publication. No other page may be framed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FramedByPortalAttribute : Attribute;

namespace Csto.Portal.Web.Looks;

/// <summary>The look of a request, taken from its cookie before cookies are taken off it; see ADR 33.</summary>
public static class ReaderLook
{
    public static Look Look(this HttpContext context) => context.Features.Get<Chosen>()?.Look ?? default;

    internal static void SetLook(this HttpContext context, Look look) => context.Features.Set(look.IsOrdinary ? null : new Chosen(look));

    private sealed record Chosen(Look Look);
}

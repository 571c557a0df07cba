namespace Csto.Portal.Web.Admin.Rescue;

/// <summary>
/// Set on a request whose form could not be taken as it came: the action that <see cref="KeepsWordsAttribute"/> marks shows it again and
/// writes nothing.
/// </summary>
/// <param name="Reason">Why, and what to do.</param>
internal sealed record RescuedForm(string Reason)
{
    /// <summary>The key of <see cref="Reason"/> in the model state.</summary>
    public const string Key = "Rescued";

    public static readonly RescuedForm AfterSignIn = new("Вы снова вошли. Всё, что вы написали, на месте, но ещё не сохранено: проверьте и сохраните.");

    public static readonly RescuedForm AfterExpiry = new("Форма устарела: её открыли слишком давно или входили заново. Всё, что вы написали, на месте, но ещё не сохранено: сохраните ещё раз.");
}

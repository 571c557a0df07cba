using Csto.Portal.Core.Publishing.Cards;

namespace Csto.Portal.Web.Admin;

/// <summary>What the pages of contacts, persons and topics have in common.</summary>
public abstract class CardController : DeskController
{
    private protected static readonly Notice Changed = Notice.Warning(
        "Пока вы писали, карточку изменили. Всё, что вы написали, на месте, но ещё не сохранено. Ниже показано, что сохранено сейчас: сверьте и сохраните ещё раз.");

    private protected static Notice? SaidOf(string? word) => word switch
    {
        "saved" => Notice.Success("Сохранено. Читатели уже видят изменения."),
        "deleted" => Notice.Success("Удалено."),
        "moved" => Notice.Success("Порядок изменён."),
        _ => null,
    };

    private protected static string With(string address, string said) => Shared.DeskLinks.With(address, ("said", said));

    /// <summary>True when it happened; reasons why not are in the model state.</summary>
    private protected bool IsDone(CardOutcome outcome)
    {
        if (outcome is CardOutcome.Refused refused)
            Explain(refused.Problems);
        return outcome is CardOutcome.Done;
    }
}

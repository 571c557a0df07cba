using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;

namespace Csto.Portal.Web.Admin.Workflow;

/// <summary>What the bar over the editor offers a person now, and why not what it does not offer.</summary>
public sealed record EditorActions
{
    /// <summary>Saves and hands the text over to be read.</summary>
    public bool Submits { get; private init; }

    public bool Recalls { get; private init; }

    public bool Approves { get; private init; }

    public bool SendsBack { get; private init; }

    /// <summary>The text is approved: it can go out.</summary>
    public bool Publishes { get; private init; }

    /// <summary>It can be given an instant to go out at, or has one.</summary>
    public bool Schedules { get; private init; }

    /// <summary>Saves and goes on to the page that asks why it cannot wait.</summary>
    public bool PublishesUrgently { get; private init; }

    /// <summary>A sentence in place of what this person may not do; null where nothing is kept back.</summary>
    public string? WhyNot { get; private init; }

    /// <param name="text">Null for a piece that was never saved.</param>
    /// <param name="mayPublish">Whether the person is an editor.</param>
    /// <param name="userId">The person's account.</param>
    public static EditorActions Of(EditionText? text, bool mayPublish, int? userId) => text?.State switch
    {
        EditionState.InReview => InReview(text.Course.IsWrittenBy(userId), mayPublish),
        EditionState.Approved => new()
        {
            SendsBack = mayPublish,
            Publishes = mayPublish,
            Schedules = mayPublish,
            WhyNot = mayPublish ? null : "Утверждено. Выпустит редактор.",
        },
        EditionState.Scheduled => new() { Schedules = mayPublish },
        _ => new()
        {
            Submits = true,
            PublishesUrgently = mayPublish,
            WhyNot = mayPublish ? null : "Выпускает редактор: отправьте текст на проверку.",
        },
    };

    private static EditorActions InReview(bool isWriter, bool mayPublish) => new()
    {
        Recalls = true,
        SendsBack = mayPublish,
        Approves = mayPublish && !isWriter,
        PublishesUrgently = mayPublish,
        WhyNot = (mayPublish, isWriter) switch
        {
            (true, true) => "Утвердить должен кто-то другой: вы меняли этот текст.",
            (false, _) => "Утвердить должен редактор, который этот текст не менял.",
            _ => null,
        },
    };
}

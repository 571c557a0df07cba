using Csto.Portal.Core.Content;
using Csto.Portal.Core.Publishing.Cards;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Topics;

public sealed record TopicForm
{
    public string? Name { get; init; }

    public string? EnglishName { get; init; }

    public string? Slug { get; init; }

    public TopicCard Read() => new(Name ?? "", Slug, EnglishName);
}

public sealed record TopicsPage(IReadOnlyList<KnownTopic> Topics) : DeskPage
{
    public override string Title => "Темы";

    public override string Section => DeskLinks.Topics;

    public static string LiveInWords(KnownTopic topic) => Plural.Of(topic.Live, "материал", "материала", "материалов");
}

/// <param name="Id">Null for a new topic.</param>
public sealed record TopicPage(int? Id, TopicForm Form) : DeskPage
{
    public override string Title => Form.Name is { Length: > 0 } name ? name : "Новая тема";

    public override string Section => DeskLinks.Topics;

    public string Address => Id is { } id ? DeskLinks.Topic(id) : DeskLinks.NewTopic;
}

public sealed record TopicDeletionPage(KnownTopic Topic, CardUses Uses) : DeskPage
{
    public override string Title => "Удалить тему";

    public override string Section => DeskLinks.Topics;

    public string UsesInWords => Plural.Of(Uses.Count, "материале", "материалах", "материалах");
}

using Csto.Portal.Core.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Csto.Portal.Core.Data.Configurations;

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.Property(s => s.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.Property(s => s.Title).HasMaxLength(Limits.Name);
        builder.Property(s => s.Description).HasMaxLength(Limits.Explanation);
        builder.HasIndex(s => s.Slug).IsUnique();
        builder.HasData(
            New(1, PublicationKind.News, "news", "Новости", "Новости Организации Договора о коллективной безопасности по дням: встречи, заседания, учения, поездки."),
            New(2, PublicationKind.Speech, "speeches", "Выступления", "Выступления и приветствия руководства Организации: полный текст, кто, где и по какому случаю говорил."),
            New(3, PublicationKind.Statement, "statements", "Заявления", "Заявления органов Организации Договора о коллективной безопасности: полный текст и дата."));
    }

    private static Section New(int id, PublicationKind kind, string slug, string title, string description) =>
        new() { Id = id, Kind = kind, Slug = slug, Title = title, Description = description, Position = id };
}

internal sealed class TopicConfiguration : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> builder)
    {
        builder.Property(t => t.Name).HasMaxLength(Limits.Name);
        builder.Property(t => t.Slug).HasMaxLength(Limits.Slug).IsUnicode(false);
        builder.HasIndex(t => t.Slug).IsUnique();
    }
}

internal sealed class MemberStateConfiguration : IEntityTypeConfiguration<MemberState>
{
    private static readonly (string Code, string Name)[] States =
        [("AM", "Армения"), ("BY", "Беларусь"), ("KZ", "Казахстан"), ("KG", "Кыргызстан"), ("RU", "Россия"), ("TJ", "Таджикистан")];

    public void Configure(EntityTypeBuilder<MemberState> builder)
    {
        builder.Property(s => s.Code).HasMaxLength(2).IsFixedLength().IsUnicode(false);
        builder.Property(s => s.Name).HasMaxLength(Limits.Name);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasData(States.Select((s, i) => new MemberState { Id = i + 1, Code = s.Code, Name = s.Name, Position = i + 1 }));
    }
}

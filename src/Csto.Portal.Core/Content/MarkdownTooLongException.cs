namespace Csto.Portal.Core.Content;

/// <summary>The text is over <see cref="MarkdownRenderer.MaxLength"/>; the message is for the editor.</summary>
public sealed class MarkdownTooLongException(int length)
    : Exception($"Текст слишком длинный: {Digits.Grouped(length)} знаков, помещается {Digits.Grouped(MarkdownRenderer.MaxLength)}. "
        + "Разделите его на несколько материалов.")
{
    public int Length { get; } = length;
}

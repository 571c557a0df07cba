using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Publishing;

namespace Csto.Portal.UnitTests.Domain;

public sealed class PictureReferenceTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("  ", null)]
    [InlineData(" 1F0C9A7BE2D45A01 ", "1f0c9a7be2d45a01")]
    [InlineData(":::photo 1f0c9a7be2d45a01\r\n:::", "1f0c9a7be2d45a01")]
    [InlineData(":::photo 1f0c9a7be2d45a01\nПодпись\n:::", "1f0c9a7be2d45a01")]
    [InlineData("красивая картинка", "красивая картинка")]
    public void Normalised_OfWhatWasTyped_IsAReferenceOrStaysWords(string? typed, string? stored)
    {
        var content = new EditionContent { LeadPicture = typed, SocialPicture = typed }.Normalised();

        content.LeadPicture.ShouldBe(stored);
        content.SocialPicture.ShouldBe(stored);
    }

    [Theory]
    [InlineData("1f0c9a7be2d4", true)]
    [InlineData("1f0c9a7be2d", false)]
    [InlineData("красивая картинка", false)]
    public void ForDraft_OfWhatIsNoReference_SaysSoBesideItsField(string reference, bool isStored)
    {
        var fields = EditionRules.ForDraft(new() { LeadPicture = reference, SocialPicture = reference }).Select(p => p.Field);

        fields.ShouldBe(isStored ? [] : [nameof(EditionContent.LeadPicture), nameof(EditionContent.SocialPicture)]);
    }
}

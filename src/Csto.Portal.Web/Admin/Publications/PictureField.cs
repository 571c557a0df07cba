using Csto.Portal.Core.Domain;
using Csto.Portal.Core.Reading.Desk;
using Csto.Portal.Web.Shared;

namespace Csto.Portal.Web.Admin.Publications;

/// <summary>A field of the editor's form that names a picture of the library, with the picture it names.</summary>
/// <param name="Name">As sent.</param>
/// <param name="Typed">What stands in the field, as it was typed.</param>
/// <param name="File">The file it names; null where there is none.</param>
public sealed record PictureField(string Name, string Label, string Hint, string? Typed, PictureChoice? File)
{
    public static IReadOnlyList<PictureField> Of(PublicationForm form, EditorChoices choices)
    {
        // As it would be stored: a pasted block counts for the file it names.
        var content = new EditionContent { LeadPicture = form.LeadPicture, SocialPicture = form.SocialPicture }.Normalised();
        PictureChoice? Named(string? reference) => reference is null ? null : choices.Pictures.GetValueOrDefault(reference);
        return
        [
            new(nameof(form.LeadPicture), Versus.Picture, "Стоит под лидом и в списках. Номер файла — на его карточке в медиатеке.", form.LeadPicture, Named(content.LeadPicture)),
            new(nameof(form.SocialPicture), Versus.SocialPicture, "Пусто — та же фотография.", form.SocialPicture, Named(content.SocialPicture)),
        ];
    }

    public bool HasThumb => File is { IsPicture: true };

    /// <summary>Empty where there is nothing to show.</summary>
    public string Thumb => HasThumb ? DeskLinks.MediaThumb(File!.Sha256) : "";

    public string? Card => File is { } file ? DeskLinks.MediaCard(file.Id) : null;
}

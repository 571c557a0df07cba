using Csto.Portal.BrowserTests.Harness;
using Csto.Portal.Core.Media;
using Microsoft.Playwright;

namespace Csto.Portal.BrowserTests.Admin;

/// <summary>What goes with a video: its poster taken from its own frames, and subtitles that are changed later.</summary>
[Collection(DeskGroup.Name)]
public class VideoTests(DeskPortal portal)
{
    /// <summary>Half a second of a moving picture, recorded by the browser itself; WebM as base64.</summary>
    private const string Record = """
        async words => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
          const picture = canvas.getContext('2d');
          const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm;codecs=vp8' });
          const parts = [];
          recorder.addEventListener('dataavailable', event => parts.push(event.data));
          const stopped = new Promise(resolve => recorder.addEventListener('stop', resolve));
          recorder.start();
          for (let frame = 0; frame < 15; frame++) {
            picture.fillStyle = `hsl(${frame * 20} 60% 40%)`;
            picture.fillRect(0, 0, 320, 180);
            picture.fillText(words, 20, 90);
            await new Promise(resolve => setTimeout(resolve, 40));
          }
          recorder.stop();
          await stopped;
          const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
          return btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
        }
        """;

    [BrowserFact]
    public async Task Poster_TakenFromTheVideo_IsUploadedAndShown()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync($"/admin/media/{await FilmAsync("заставка")}");
        var video = visit.Page.Locator(".media-card video");
        await video.EvaluateAsync("video => { video.muted = true; return video.play(); }");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.media-card video').readyState >= 2");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Взять кадр из видео" }).ClickAsync();

        await visit.ShouldShow("Заставка сохранена.").ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "Заставка: кадр" })).ToBeVisibleAsync();
        (await video.GetAttributeAsync("poster")).ShouldNotBeNull().ShouldStartWith("/admin/media/");
        await visit.ShouldBeSoundAsync();
    }

    [BrowserFact]
    public async Task Subtitles_OfAVideo_AreAddedAndChanged()
    {
        await using var visit = await portal.OpenAsync(Colleague.Author);
        await visit.GoAsync($"/admin/media/{await FilmAsync("субтитры")}/tracks");
        await visit.Page.GetByLabel("Текст субтитров").FillAsync("WEBVTT\n\n00:00.000 --> 00:00.400\nДобрый день");
        await visit.PressAsync("Сохранить");
        await visit.ShouldShow("Субтитры сохранены.").ToBeVisibleAsync();

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Русский" }).ClickAsync();
        await visit.LoadedAsync();
        var text = visit.Page.GetByLabel("Текст субтитров");
        (await text.InputValueAsync()).ShouldContain("Добрый день");
        await visit.ShouldBeSoundAsync();
        await text.FillAsync("WEBVTT\n\n00:00.000 --> 00:00.400\nДобрый вечер");
        await visit.PressAsync("Сохранить");

        await visit.ShouldShow("Субтитры сохранены.").ToBeVisibleAsync();
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Русский" }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByLabel("Текст субтитров")).ToHaveValueAsync("WEBVTT\n\n00:00.000 --> 00:00.400\nДобрый вечер\n");
    }

    /// <returns>The number of a video of its own in the library.</returns>
    private async Task<int> FilmAsync(string words)
    {
        await using var studio = await portal.OpenAsync();
        using var bytes = new MemoryStream(Convert.FromBase64String(await studio.Page.EvaluateAsync<string>(Record, words)));
        return (await portal.Portal.WithAsync<MediaLibrary, MediaOutcome>(library =>
            library.AddAsync(bytes, $"{words}.webm", new MediaDetails(), new(null, "Пётр Светлов"), default))).ShouldBeOfType<MediaOutcome.Added>().Id;
    }
}

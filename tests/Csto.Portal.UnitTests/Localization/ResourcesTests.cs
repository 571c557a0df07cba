using System.Text.RegularExpressions;
using Csto.Portal.Testing;
using Csto.Portal.Web.Localization;

namespace Csto.Portal.UnitTests.Localization;

/// <summary>Every language says everything, with the same parts put in.</summary>
public sealed partial class ResourcesTests
{
    public static TheoryData<string, string> Translations()
    {
        var all = new TheoryData<string, string>();
        foreach (var neutral in ResourceFile.Neutral)
        {
            foreach (var language in ResourceFile.Languages)
                all.Add(neutral.Feature, language);
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_Keys_AreThoseOfTheNeutralFile(string feature, string language) =>
        Translation(feature, language).Words.Keys.ShouldBe(Neutral(feature).Words.Keys, ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Translations))]
    public void Translation_Parts_AreThoseOfTheNeutralFile(string feature, string language)
    {
        var translated = Translation(feature, language).Words;
        foreach (var (key, words) in Neutral(feature).Words)
            ResourceFile.Parts(translated.GetValueOrDefault(key, "")).ShouldBe(ResourceFile.Parts(words), $"{feature}.{language}: {key}");
    }

    [Fact]
    public void Counted_EveryLanguage_HoldsTheFormsItNeedsAndNoMore()
    {
        foreach (var file in ResourceFile.All)
        {
            foreach (var (key, words) in file.Words)
            {
                var counted = ResourceFile.Forms(Neutral(file.Feature).Words.GetValueOrDefault(key, "")) is not null;
                var forms = ResourceFile.Forms(words);
                (forms is not null).ShouldBe(counted, $"{file.Name}: {key}");
                forms?.Keys.ShouldBe(PluralCategory.Needed(file.Language ?? "ru"), ignoreOrder: true, $"{file.Name}: {key}");
            }
        }
    }

    [Fact]
    public void Words_EveryFile_AreWrittenInItsLanguage()
    {
        foreach (var file in ResourceFile.All)
        {
            foreach (var (key, words) in file.Words)
            {
                words.ShouldNotBeNullOrWhiteSpace($"{file.Name}: {key}");
                words.Trim().ShouldBe(words, $"{file.Name}: {key}");
                if (file.Language is null)
                    words.ShouldNotMatch("[\"“”]", $"{file.Name}: {key}");
                else if (!key.EndsWith("InItsOwnLanguage", StringComparison.Ordinal))
                    words.ShouldNotMatch("[\\p{IsCyrillic}«»\"]", $"{file.Name}: {key}");
            }
        }
    }

    [Fact]
    public void Words_EveryKey_IsUsed()
    {
        var sources = string.Concat(Sources().Select(File.ReadAllText));
        foreach (var file in ResourceFile.Neutral)
        {
            foreach (var key in file.Words.Keys)
                sources.Contains($"{file.Feature}Words.{key}", StringComparison.Ordinal).ShouldBeTrue($"{file.Feature}.resx: {key} stands in no source");
        }
    }

    private static IEnumerable<string> Sources() => Directory
        .EnumerateFiles(Repository.Path("src", "Csto.Portal.Web"), "*.*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is ".cs" or ".cshtml" && !Elsewhere().IsMatch(path));

    private static ResourceFile Neutral(string feature) => ResourceFile.Neutral.Single(file => file.Feature == feature);

    private static ResourceFile Translation(string feature, string language) =>
        ResourceFile.All.SingleOrDefault(file => file.Feature == feature && file.Language == language)
        ?? throw new FileNotFoundException($"{feature}.{language}.resx is missing");

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|wwwroot)[\\/]", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Elsewhere();
}

using Csto.Portal.Core.Domain;

namespace Csto.Portal.Core.Archive.Samples;

/// <summary>A picture of the sample content.</summary>
/// <param name="Number">By which the sample texts name it, as texts name files; its hash is known only once it is drawn.</param>
/// <param name="Name">Of its file.</param>
/// <param name="Focus">What must stay in sight; null: the middle.</param>
/// <param name="CardFocus">The same for cards, where another crop is better.</param>
internal sealed record SampleScene(
    string Number, string Name, string Alt, string Caption, string EnglishAlt, string EnglishCaption, Action<Canvas> Draw,
    FocalPoint? Focus = null, FocalPoint? CardFocus = null);

/// <summary>Plain shapes in the colours of the portal: nobody is to take a sample for a photograph of something that happened.</summary>
internal static class SampleScenes
{
    private const int Gold = 0xD9B76A;
    private const int Snow = 0xEEF1F4;
    private const int Night = 0x16233F;

    public static IReadOnlyList<SampleScene> All { get; } =
    [
        new(
            "5a0000000001",
            "pozyvnye",
            "Рисунок: ночь в горах, от вышки на гребне расходятся круги радиосигнала",
            "Позывные слышны в соседней долине. Иллюстрация к материалу.",
            "Drawing: night in the mountains, circles of a radio signal spread from a tower on the ridge",
            "Call signs are heard in the next valley. Illustration.",
            c => Signal(c.Sky(0x101B33, 0x3E5E8C)),
            new(72, 40)),
        new(
            "5a0000000002",
            "pribytie",
            "Рисунок: заснеженная дорога уходит к лесу, над ней низкое солнце",
            "Дорога к базе сборов. Иллюстрация к материалу.",
            "Drawing: a snowy road leads to a forest under a low sun",
            "The road to the training base. Illustration.",
            c => c.Sky(0x8FA9C6, 0xF1DDB8).Disc(0.3, 0.42, 0.1, Gold).Ridge(0.56, 0.05, 1.2, 0x5B7391, 1).Ridge(0.66, 0.04, 4, 0x3D5572, 1)
                .Ridge(0.74, 0.03, 2, Snow).Ridge(0.88, 0.04, 5, 0xD7DEE6),
            new(30, 45)),
        new(
            "5a0000000003",
            "otkrytie",
            "Рисунок: трибуна перед рядом разноцветных вертикальных полотнищ",
            "Площадка открытия. Иллюстрация к материалу.",
            "Drawing: a rostrum before a row of coloured vertical banners",
            "The opening ground. Illustration.",
            c => Banners(c.Sky(0x24375C, 0x34507F)).Block(0.43, 0.58, 0.14, 0.42, 0x8A6A3C).Block(0.41, 0.55, 0.18, 0.04, Gold)),
        new(
            "5a0000000004",
            "plan",
            "Рисунок: двенадцать столбцов разной высоты, шесть из них выделены цветом",
            "Год по месяцам: шесть учений и пять курсов. Иллюстрация к материалу.",
            "Drawing: twelve columns of different heights, six of them in colour",
            "The year by months: six exercises and five courses. Illustration.",
            c => Columns(c.Sky(0xF4F1EA, 0xE7DFCE))),
        new(
            "5a0000000005",
            "zal",
            "Рисунок: тёмно-синий зал с высокими проёмами и круглым светильником",
            "Зал пресс-конференций. Иллюстрация к материалу.",
            "Drawing: a dark blue hall with high openings and a round lamp",
            "The press conference hall. Illustration.",
            c => Hall(c.Sky(0x2A3A5E, 0x2C3F63)),
            new(75, 35),
            new(84, 30)),
        new(
            "5a0000000006",
            "reka",
            "Рисунок: широкая река между холмами на закате",
            "Река течёт через две страны. Иллюстрация к материалу.",
            "Drawing: a wide river between hills at sunset",
            "The river flows through two countries. Illustration.",
            c => c.Sky(0x7E5A4A, 0xE8B873).Disc(0.62, 0.4, 0.09, 0xFBE3B0).Ridge(0.5, 0.06, 2.2, 0x6A4B4F).Ridge(0.58, 0.02, 0.4, 0x4C7695)
                .Ridge(0.72, 0.02, 3, 0x3F6787).Ridge(0.82, 0.015, 1.4, 0x365B79).Ridge(0.93, 0.05, 4.6, 0x2B3B3A)),
        new(
            "5a0000000007",
            "pereval",
            "Рисунок: горный перевал с острыми снежными вершинами",
            "Перевал утром. Иллюстрация к материалу.",
            "Drawing: a mountain pass with sharp snowy peaks",
            "The pass in the morning. Illustration.",
            c => c.Sky(0x6F93BB, 0xDCE7F0).Ridge(0.42, 0.22, 0.7, 0xC9D6E4, 1).Ridge(0.55, 0.2, 3.1, 0x7C93AE, 1).Ridge(0.72, 0.14, 5.2, 0x4D637E, 1)
                .Ridge(0.88, 0.06, 1.7, 0x2B3B52, 1)),
        new(
            "5a0000000008",
            "risunok-gory",
            "Детский рисунок: жёлтое солнце, синие горы, красный вертолёт",
            "«Вертолёт прилетел». Рисунок из конкурсной подборки.",
            "A child’s drawing: a yellow sun, blue mountains, a red helicopter",
            "“The helicopter has come.” A drawing from the competition.",
            c => c.Sky(0xBFE3F5, 0xF6F2DF).Disc(0.15, 0.2, 0.11, 0xF2C230).Ridge(0.6, 0.18, 2.4, 0x4A78B8, 1).Ridge(0.85, 0.03, 1, 0x69A65B)
                .Disc(0.62, 0.3, 0.085, 0xD0402B).Block(0.66, 0.28, 0.16, 0.03, 0xD0402B).Block(0.5, 0.19, 0.24, 0.014, 0x333A45).Disc(0.59, 0.285, 0.035, Snow)),
        new(
            "5a0000000009",
            "risunok-dom",
            "Детский рисунок: дом с красной дверью, рядом большая и маленькая фигуры",
            "«Папа дежурит». Рисунок из конкурсной подборки.",
            "A child’s drawing: a house with a red door, a large and a small figure beside it",
            "“Dad is on duty.” A drawing from the competition.",
            c => Figure(Figure(c.Sky(0xFBE8C8, 0xF8F3E6).Ridge(0.8, 0.02, 2, 0x8DBB6F).Block(0.16, 0.36, 0.34, 0.46, 0xE3B15B)
                .Block(0.14, 0.3, 0.38, 0.07, 0x8E4B3A).Block(0.29, 0.56, 0.09, 0.26, 0xB8322B).Block(0.2, 0.45, 0.06, 0.1, 0x9CD0EA).Block(0.41, 0.45, 0.06, 0.1, 0x9CD0EA),
                0.64, 0.84, 0.34, 0xE06A2B),
                0.76, 0.84, 0.2, 0x3D74B5)),
        new(
            "5a0000000010",
            "risunok-reka",
            "Детский рисунок: оранжевая лодка на реке под радугой",
            "«Спасательная лодка». Рисунок из конкурсной подборки.",
            "A child’s drawing: an orange boat on a river under a rainbow",
            "“The rescue boat.” A drawing from the competition.",
            c => Rainbow(c.Sky(0xD8EEF8, 0xF7FAF3)).Ridge(0.62, 0.02, 1, 0x4F9BD0).Block(0.36, 0.62, 0.3, 0.09, 0xEE7F2D).Block(0.5, 0.4, 0.012, 0.24, 0x5A4632)
                .Block(0.51, 0.41, 0.1, 0.1, 0xD0402B).Ridge(0.74, 0.015, 3, 0x3B83B9)),
        new(
            "5a0000000011",
            "risunok-noch",
            "Детский рисунок: ночь, луна и три фонаря в снегу",
            "«Ищут с фонарями». Рисунок из конкурсной подборки.",
            "A child’s drawing: night, the moon and three lanterns in the snow",
            "“Searching with lanterns.” A drawing from the competition.",
            c => c.Sky(Night, 0x2F4675).Disc(0.8, 0.22, 0.1, 0xF6E7B4).Disc(0.77, 0.19, 0.085, 0x1B2A4A).Ridge(0.72, 0.05, 3.3, 0xDDE5F0)
                .Disc(0.25, 0.7, 0.12, 0xF5C94C, 0.35).Disc(0.25, 0.7, 0.03, 0xFFE79A).Disc(0.48, 0.75, 0.12, 0xF5C94C, 0.35).Disc(0.48, 0.75, 0.03, 0xFFE79A)
                .Disc(0.68, 0.71, 0.12, 0xF5C94C, 0.35).Disc(0.68, 0.71, 0.03, 0xFFE79A)),
    ];

    private static void Signal(Canvas c)
    {
        c.Disc(0.72, 0.4, 0.5, 0x6F93C4, 0.12);
        for (var ring = 1; ring <= 6; ring++)
            c.Ring(0.72, 0.4, (ring * 0.085) - 0.006, ring * 0.085, Gold, 0.95 - (ring * 0.13));
        c.Ridge(0.66, 0.14, 1.1, 0x2C4468, 1).Block(0.717, 0.4, 0.006, 0.3, Snow).Disc(0.72, 0.4, 0.017, Gold)
            .Ridge(0.74, 0.1, 2.9, 0x20334F, 1).Ridge(0.88, 0.05, 5, 0x172640, 1);
    }

    private static Canvas Banners(Canvas c)
    {
        int[] colours = [0x9B3B33, Gold, 0x4A7DB0, 0x5C8F6B, 0xC9CFD8, 0x7A5A8C];
        for (var i = 0; i < colours.Length; i++)
            c.Block(0.09 + (i * 0.142), 0.1, 0.1, 0.62, colours[i], 0.9);
        return c.Ridge(0.9, 0.004, 0, 0x1B2A47);
    }

    private static void Columns(Canvas c)
    {
        double[] heights = [0.3, 0.52, 0.38, 0.6, 0.46, 0.7, 0.34, 0.56, 0.74, 0.42, 0.28, 0.36];
        for (var i = 0; i < heights.Length; i++)
            c.Block(0.08 + (i * 0.071), 0.88 - heights[i], 0.05, heights[i], i is 1 or 3 or 5 or 7 or 8 or 9 ? 0x174A8C : 0xB9BFCB);
        c.Block(0.06, 0.88, 0.88, 0.006, 0x12213D);
    }

    private static void Hall(Canvas c)
    {
        (double X, double Y, double W, int Colour)[] blocks =
        [
            (0.05, 0.6, 0.05, 0x6A89AE), (0.14, 0.58, 0.1, 0x7C8CA8), (0.36, 0.04, 0.15, 0x53659B), (0.58, 0.06, 0.2, 0x5F8BAE), (0.71, 0.1, 0.16, 0x4A7DB0),
            (0.0, 0.0, 0.09, 0x26324A), (0.3, 0.1, 0.05, 0x2F4A6A),
        ];
        foreach (var (x, y, w, colour) in blocks)
            c.Block(x, y, w, 1 - y, colour, 0.75);
        c.Disc(0.78, 0.32, 0.115, Gold, 0.9);
    }

    private static Canvas Rainbow(Canvas c)
    {
        int[] colours = [0xD0402B, 0xEE9A2D, 0xF2D230, 0x69A65B, 0x3D74B5];
        for (var i = 0; i < colours.Length; i++)
            c.Ring(0.5, 0.7, 0.5 - (i * 0.035), 0.535 - (i * 0.035), colours[i], 0.85);
        return c;
    }

    private static Canvas Figure(Canvas c, double x, double bottom, double height, int coat) => c
        .Block(x - (height * 0.12), bottom - (height * 0.7), height * 0.24, height * 0.7, coat)
        .Disc(x, bottom - (height * 0.82), height * 0.16, 0xF0C9A0).Block(x - (height * 0.12), bottom - (height * 1.02), height * 0.24, height * 0.1, 0xD0402B);
}

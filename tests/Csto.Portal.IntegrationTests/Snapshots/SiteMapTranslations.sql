DECLARE @language varchar(8) = 'ru';
DECLARE @kind int = 1;
DECLARE @first date = '2026-01-01';
DECLARE @last date = '2026-12-31';

SELECT [p].[Id] AS [PublicationId], [p1].[Kind], [p1].[PublishedOn], [p1].[Slug], [p1].[Language]
FROM [Publications] AS [p]
INNER JOIN (
    SELECT [p0].[Kind], [p0].[Language], [p0].[PublishedOn], [p0].[Slug], [p0].[TranslationOfId]
    FROM [Publications] AS [p0]
    WHERE [p0].[Visibility] = 1
) AS [p1] ON [p].[Id] = [p1].[TranslationOfId]
WHERE [p].[Language] = @language AND [p].[Kind] = @kind AND [p].[Visibility] = 1 AND [p].[PublishedOn] >= @first AND [p].[PublishedOn] <= @last
UNION ALL
SELECT [p2].[Id] AS [PublicationId], [p4].[Kind], [p4].[PublishedOn], [p4].[Slug], [p4].[Language]
FROM [Publications] AS [p2]
INNER JOIN (
    SELECT [p3].[Id], [p3].[Kind], [p3].[Language], [p3].[PublishedOn], [p3].[Slug]
    FROM [Publications] AS [p3]
    WHERE [p3].[Visibility] = 1
) AS [p4] ON [p2].[TranslationOfId] = [p4].[Id]
WHERE [p2].[Language] = @language AND [p2].[Kind] = @kind AND [p2].[Visibility] = 1 AND [p2].[PublishedOn] >= @first AND [p2].[PublishedOn] <= @last
UNION ALL
SELECT [p5].[Id] AS [PublicationId], [p7].[Kind], [p7].[PublishedOn], [p7].[Slug], [p7].[Language]
FROM [Publications] AS [p5]
INNER JOIN (
    SELECT [p6].[Id], [p6].[Kind], [p6].[Language], [p6].[PublishedOn], [p6].[Slug], [p6].[TranslationOfId]
    FROM [Publications] AS [p6]
    WHERE [p6].[Visibility] = 1
) AS [p7] ON [p5].[TranslationOfId] = [p7].[TranslationOfId]
WHERE [p5].[Language] = @language AND [p5].[Kind] = @kind AND [p5].[Visibility] = 1 AND [p5].[PublishedOn] >= @first AND [p5].[PublishedOn] <= @last AND [p5].[TranslationOfId] IS NOT NULL AND [p7].[Id] <> [p5].[Id]

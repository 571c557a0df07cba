DECLARE @p int = 13;
DECLARE @language varchar(8) = 'ru';
DECLARE @p4 int = 4;
DECLARE @language2 varchar(8) = 'ru';
DECLARE @one int = 1;
DECLARE @language5 varchar(8) = 'ru';
DECLARE @one6 int = 2;
DECLARE @language8 varchar(8) = 'ru';
DECLARE @one9 int = 3;

SELECT [u1].[Kind], [u1].[PublishedOn], [u1].[Slug], [u1].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], CASE
    WHEN [u1].[Language] = 'ru' THEN [p7].[Name]
    ELSE COALESCE([p7].[EnglishName], [p7].[Name])
END, CASE
    WHEN [u1].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[LeadPictureId], [u1].[Language]
FROM (
    SELECT [p1].[Kind], [p1].[Language], [p1].[LiveEditionId], [p1].[PublishedOn], [p1].[Sequence], [p1].[Slug], [p1].[WithdrawnAt]
    FROM (
        SELECT TOP(@p) [p].[Kind], [p].[Language], [p].[LiveEditionId], [p].[PublishedOn], [p].[Sequence], [p].[Slug], [p].[WithdrawnAt]
        FROM [Publications] AS [p]
        WHERE [p].[Language] = @language AND [p].[Visibility] = 1
        ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
    ) AS [p1]
    UNION ALL
    SELECT [p2].[Kind], [p2].[Language], [p2].[LiveEditionId], [p2].[PublishedOn], [p2].[Sequence], [p2].[Slug], [p2].[WithdrawnAt]
    FROM (
        SELECT TOP(@p4) [p0].[Kind], [p0].[Language], [p0].[LiveEditionId], [p0].[PublishedOn], [p0].[Sequence], [p0].[Slug], [p0].[WithdrawnAt]
        FROM [Publications] AS [p0]
        WHERE [p0].[Language] = @language2 AND [p0].[Visibility] = 1 AND [p0].[Kind] = @one
        ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
    ) AS [p2]
    UNION ALL
    SELECT [p4].[Kind], [p4].[Language], [p4].[LiveEditionId], [p4].[PublishedOn], [p4].[Sequence], [p4].[Slug], [p4].[WithdrawnAt]
    FROM (
        SELECT TOP(@p4) [p3].[Kind], [p3].[Language], [p3].[LiveEditionId], [p3].[PublishedOn], [p3].[Sequence], [p3].[Slug], [p3].[WithdrawnAt]
        FROM [Publications] AS [p3]
        WHERE [p3].[Language] = @language5 AND [p3].[Visibility] = 1 AND [p3].[Kind] = @one6
        ORDER BY [p3].[PublishedOn] DESC, [p3].[Sequence] DESC
    ) AS [p4]
    UNION ALL
    SELECT [p6].[Kind], [p6].[Language], [p6].[LiveEditionId], [p6].[PublishedOn], [p6].[Sequence], [p6].[Slug], [p6].[WithdrawnAt]
    FROM (
        SELECT TOP(@p4) [p5].[Kind], [p5].[Language], [p5].[LiveEditionId], [p5].[PublishedOn], [p5].[Sequence], [p5].[Slug], [p5].[WithdrawnAt]
        FROM [Publications] AS [p5]
        WHERE [p5].[Language] = @language8 AND [p5].[Visibility] = 1 AND [p5].[Kind] = @one9
        ORDER BY [p5].[PublishedOn] DESC, [p5].[Sequence] DESC
    ) AS [p6]
) AS [u1]
LEFT JOIN [Editions] AS [e] ON [u1].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p7] ON [e].[SpeakerId] = [p7].[Id]

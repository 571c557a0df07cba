DECLARE @p int = 13;
DECLARE @p2 int = 4;
DECLARE @one int = 1;
DECLARE @one3 int = 2;
DECLARE @one5 int = 3;

SELECT [u1].[Kind], [u1].[PublishedOn], [u1].[Slug], [u1].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], [p7].[Name], CASE
    WHEN [u1].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[LeadPictureId]
FROM (
    SELECT [p1].[Kind], [p1].[LiveEditionId], [p1].[PublishedOn], [p1].[Sequence], [p1].[Slug], [p1].[WithdrawnAt]
    FROM (
        SELECT TOP(@p) [p].[Kind], [p].[LiveEditionId], [p].[PublishedOn], [p].[Sequence], [p].[Slug], [p].[WithdrawnAt]
        FROM [Publications] AS [p]
        WHERE [p].[Language] = 'ru' AND [p].[Visibility] = 1
        ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
    ) AS [p1]
    UNION ALL
    SELECT [p2].[Kind], [p2].[LiveEditionId], [p2].[PublishedOn], [p2].[Sequence], [p2].[Slug], [p2].[WithdrawnAt]
    FROM (
        SELECT TOP(@p2) [p0].[Kind], [p0].[LiveEditionId], [p0].[PublishedOn], [p0].[Sequence], [p0].[Slug], [p0].[WithdrawnAt]
        FROM [Publications] AS [p0]
        WHERE [p0].[Language] = 'ru' AND [p0].[Visibility] = 1 AND [p0].[Kind] = @one
        ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
    ) AS [p2]
    UNION ALL
    SELECT [p4].[Kind], [p4].[LiveEditionId], [p4].[PublishedOn], [p4].[Sequence], [p4].[Slug], [p4].[WithdrawnAt]
    FROM (
        SELECT TOP(@p2) [p3].[Kind], [p3].[LiveEditionId], [p3].[PublishedOn], [p3].[Sequence], [p3].[Slug], [p3].[WithdrawnAt]
        FROM [Publications] AS [p3]
        WHERE [p3].[Language] = 'ru' AND [p3].[Visibility] = 1 AND [p3].[Kind] = @one3
        ORDER BY [p3].[PublishedOn] DESC, [p3].[Sequence] DESC
    ) AS [p4]
    UNION ALL
    SELECT [p6].[Kind], [p6].[LiveEditionId], [p6].[PublishedOn], [p6].[Sequence], [p6].[Slug], [p6].[WithdrawnAt]
    FROM (
        SELECT TOP(@p2) [p5].[Kind], [p5].[LiveEditionId], [p5].[PublishedOn], [p5].[Sequence], [p5].[Slug], [p5].[WithdrawnAt]
        FROM [Publications] AS [p5]
        WHERE [p5].[Language] = 'ru' AND [p5].[Visibility] = 1 AND [p5].[Kind] = @one5
        ORDER BY [p5].[PublishedOn] DESC, [p5].[Sequence] DESC
    ) AS [p6]
) AS [u1]
LEFT JOIN [Editions] AS [e] ON [u1].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p7] ON [e].[SpeakerId] = [p7].[Id]

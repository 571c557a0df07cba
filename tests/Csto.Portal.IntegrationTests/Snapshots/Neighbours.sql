DECLARE @p int = 1;
DECLARE @one int = 1;
DECLARE @day date = '2026-02-13';
DECLARE @sequence bigint = CAST(41 AS bigint);
DECLARE @one5 int = 1;
DECLARE @day6 date = '2026-02-13';
DECLARE @sequence8 bigint = CAST(41 AS bigint);

SELECT [u].[Kind], [u].[PublishedOn], [u].[Slug], [u].[Sequence], [e].[Title], [e].[Lead], [e].[SpeechType], [p3].[Name], CASE
    WHEN [u].[WithdrawnAt] IS NOT NULL THEN CAST(1 AS bit)
    ELSE CAST(0 AS bit)
END, [e].[LeadPictureId]
FROM (
    SELECT [p1].[Kind], [p1].[LiveEditionId], [p1].[PublishedOn], [p1].[Sequence], [p1].[Slug], [p1].[WithdrawnAt]
    FROM (
        SELECT TOP(@p) [p].[Kind], [p].[LiveEditionId], [p].[PublishedOn], [p].[Sequence], [p].[Slug], [p].[WithdrawnAt]
        FROM [Publications] AS [p]
        WHERE [p].[Language] = 'ru' AND [p].[Visibility] = 1 AND [p].[Kind] = @one AND [p].[PublishedOn] <= @day AND ([p].[PublishedOn] < @day OR [p].[Sequence] < @sequence)
        ORDER BY [p].[PublishedOn] DESC, [p].[Sequence] DESC
    ) AS [p1]
    UNION ALL
    SELECT [p2].[Kind], [p2].[LiveEditionId], [p2].[PublishedOn], [p2].[Sequence], [p2].[Slug], [p2].[WithdrawnAt]
    FROM (
        SELECT TOP(@p) [p0].[Kind], [p0].[LiveEditionId], [p0].[PublishedOn], [p0].[Sequence], [p0].[Slug], [p0].[WithdrawnAt]
        FROM [Publications] AS [p0]
        WHERE [p0].[Language] = 'ru' AND [p0].[Visibility] = 1 AND [p0].[Kind] = @one5 AND [p0].[PublishedOn] >= @day6 AND ([p0].[PublishedOn] > @day6 OR [p0].[Sequence] > @sequence8)
        ORDER BY [p0].[PublishedOn], [p0].[Sequence]
    ) AS [p2]
) AS [u]
LEFT JOIN [Editions] AS [e] ON [u].[LiveEditionId] = [e].[Id]
LEFT JOIN [Persons] AS [p3] ON [e].[SpeakerId] = [p3].[Id]

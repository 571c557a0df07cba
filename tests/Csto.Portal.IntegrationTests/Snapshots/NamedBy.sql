DECLARE @Value int = 7;
DECLARE @Value1 int = 9;
DECLARE @p int = 1;
DECLARE @Value4 int = 1;
DECLARE @Value5 date = '2026-02-13';
DECLARE @Value7 bigint = CAST(41 AS bigint);

SELECT 4 AS [Sort], N'' AS [Order], [e].[ChangeNote] AS [Name], N'' AS [Slug], [e].[PublishedOn] AS [Day], [e].[MajorNumber] AS [Number], [e].[GoesLiveAt] AS [At]
FROM [Editions] AS [e]
WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [e].[PublicationId] = @Value
UNION ALL
SELECT 1 AS [Sort], [s].[SortName] AS [Order], [s].[Name], [s].[Slug], NULL AS [Day], NULL AS [Number], NULL AS [At]
FROM [Editions] AS [e0]
INNER JOIN (
    SELECT [p].[Name], [p].[Slug], [p].[SortName], [e1].[EditionId]
    FROM [EditionMentions] AS [e1]
    INNER JOIN [Persons] AS [p] ON [e1].[MentionsId] = [p].[Id]
) AS [s] ON [e0].[Id] = [s].[EditionId]
WHERE [e0].[Id] = @Value1
UNION ALL
SELECT 2 AS [Sort], [s0].[Name] AS [Order], [s0].[Name], [s0].[Slug], NULL AS [Day], NULL AS [Number], NULL AS [At]
FROM [Editions] AS [e2]
INNER JOIN (
    SELECT [t].[Name], [t].[Slug], [e3].[EditionId]
    FROM [EditionTopics] AS [e3]
    INNER JOIN [Topics] AS [t] ON [e3].[TopicsId] = [t].[Id]
) AS [s0] ON [e2].[Id] = [s0].[EditionId]
WHERE [e2].[Id] = @Value1
UNION ALL
SELECT 3 AS [Sort], [s1].[Name] AS [Order], [s1].[Name], N'' AS [Slug], NULL AS [Day], NULL AS [Number], NULL AS [At]
FROM [Editions] AS [e4]
INNER JOIN (
    SELECT [m].[Name], [e5].[EditionId]
    FROM [EditionMemberStates] AS [e5]
    INNER JOIN [MemberStates] AS [m] ON [e5].[MemberStatesId] = [m].[Id]
) AS [s1] ON [e4].[Id] = [s1].[EditionId]
WHERE [e4].[Id] = @Value1
UNION ALL
SELECT 5 AS [Sort], N'' AS [Order], [e6].[Title] AS [Name], [p1].[Slug], [p1].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM (
    SELECT TOP(@p) [p0].[LiveEditionId], [p0].[PublishedOn], [p0].[Slug]
    FROM [Publications] AS [p0]
    WHERE [p0].[Language] = 'ru' AND [p0].[Visibility] = 1 AND [p0].[Kind] = @Value4 AND [p0].[PublishedOn] <= @Value5 AND ([p0].[PublishedOn] < @Value5 OR [p0].[Sequence] < @Value7)
    ORDER BY [p0].[PublishedOn] DESC, [p0].[Sequence] DESC
) AS [p1]
LEFT JOIN [Editions] AS [e6] ON [p1].[LiveEditionId] = [e6].[Id]
UNION ALL
SELECT 6 AS [Sort], N'' AS [Order], [e7].[Title] AS [Name], [p3].[Slug], [p3].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM (
    SELECT TOP(@p) [p2].[LiveEditionId], [p2].[PublishedOn], [p2].[Slug]
    FROM [Publications] AS [p2]
    WHERE [p2].[Language] = 'ru' AND [p2].[Visibility] = 1 AND [p2].[Kind] = @Value4 AND [p2].[PublishedOn] >= @Value5 AND ([p2].[PublishedOn] > @Value5 OR [p2].[Sequence] > @Value7)
    ORDER BY [p2].[PublishedOn], [p2].[Sequence]
) AS [p3]
LEFT JOIN [Editions] AS [e7] ON [p3].[LiveEditionId] = [e7].[Id]

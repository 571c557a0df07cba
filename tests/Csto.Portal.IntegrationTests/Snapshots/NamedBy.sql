DECLARE @Value int = 7;
DECLARE @Value1 int = 9;
DECLARE @Value4 int = 7;
DECLARE @Value6 int = 7;
DECLARE @p int = 1;
DECLARE @Value8 varchar(8) = 'ru';
DECLARE @Value9 int = 1;
DECLARE @Value10 date = '2026-02-13';
DECLARE @Value12 bigint = CAST(41 AS bigint);

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
SELECT 7 AS [Sort], [p0].[Language] AS [Order], [e6].[Title] AS [Name], [p0].[Slug], [p0].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM [Publications] AS [p0]
LEFT JOIN [Editions] AS [e6] ON [p0].[LiveEditionId] = [e6].[Id]
WHERE [p0].[Id] = @Value4 AND [p0].[Id] <> @Value AND [p0].[Visibility] = 1
UNION ALL
SELECT 7 AS [Sort], [p1].[Language] AS [Order], [e7].[Title] AS [Name], [p1].[Slug], [p1].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM [Publications] AS [p1]
LEFT JOIN [Editions] AS [e7] ON [p1].[LiveEditionId] = [e7].[Id]
WHERE [p1].[TranslationOfId] = @Value6 AND [p1].[Id] <> @Value AND [p1].[Visibility] = 1
UNION ALL
SELECT 5 AS [Sort], N'' AS [Order], [e8].[Title] AS [Name], [p3].[Slug], [p3].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM (
    SELECT TOP(@p) [p2].[LiveEditionId], [p2].[PublishedOn], [p2].[Slug]
    FROM [Publications] AS [p2]
    WHERE [p2].[Language] = @Value8 AND [p2].[Visibility] = 1 AND [p2].[Kind] = @Value9 AND [p2].[PublishedOn] <= @Value10 AND ([p2].[PublishedOn] < @Value10 OR [p2].[Sequence] < @Value12)
    ORDER BY [p2].[PublishedOn] DESC, [p2].[Sequence] DESC
) AS [p3]
LEFT JOIN [Editions] AS [e8] ON [p3].[LiveEditionId] = [e8].[Id]
UNION ALL
SELECT 6 AS [Sort], N'' AS [Order], [e9].[Title] AS [Name], [p5].[Slug], [p5].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM (
    SELECT TOP(@p) [p4].[LiveEditionId], [p4].[PublishedOn], [p4].[Slug]
    FROM [Publications] AS [p4]
    WHERE [p4].[Language] = @Value8 AND [p4].[Visibility] = 1 AND [p4].[Kind] = @Value9 AND [p4].[PublishedOn] >= @Value10 AND ([p4].[PublishedOn] > @Value10 OR [p4].[Sequence] > @Value12)
    ORDER BY [p4].[PublishedOn], [p4].[Sequence]
) AS [p5]
LEFT JOIN [Editions] AS [e9] ON [p5].[LiveEditionId] = [e9].[Id]

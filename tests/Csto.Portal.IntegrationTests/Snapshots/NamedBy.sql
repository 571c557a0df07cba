DECLARE @Value int = 7;
DECLARE @Value3 int = 9;
DECLARE @Value6 int = 7;
DECLARE @Value8 int = 7;
DECLARE @p int = 1;
DECLARE @Value10 varchar(8) = 'ru';
DECLARE @Value11 int = 1;
DECLARE @Value12 date = '2026-02-13';
DECLARE @Value14 bigint = CAST(41 AS bigint);

SELECT 4 AS [Sort], N'' AS [Order], [e].[ChangeNote] AS [Name], N'' AS [Slug], [e].[PublishedOn] AS [Day], [e].[MajorNumber] AS [Number], [e].[GoesLiveAt] AS [At]
FROM [Editions] AS [e]
WHERE [e].[MajorNumber] IS NOT NULL AND [e].[State] IN (50, 60, 70) AND [e].[PublicationId] = @Value
UNION ALL
SELECT 7 AS [Sort], N'' AS [Order], [e1].[Sha256] AS [Name], [e1].[KeyId] AS [Slug], NULL AS [Day], [e0].[MajorNumber] AS [Number], NULL AS [At]
FROM [Editions] AS [e0]
INNER JOIN [EditionProofs] AS [e1] ON [e0].[Id] = [e1].[EditionId]
WHERE [e0].[MajorNumber] IS NOT NULL AND [e0].[State] IN (50, 60, 70) AND [e0].[PublicationId] = @Value
UNION ALL
SELECT 1 AS [Sort], [s].[SortName] AS [Order], [s].[Name], [s].[Slug], NULL AS [Day], NULL AS [Number], NULL AS [At]
FROM [Editions] AS [e2]
INNER JOIN (
    SELECT [p].[Name], [p].[Slug], [p].[SortName], [e3].[EditionId]
    FROM [EditionMentions] AS [e3]
    INNER JOIN [Persons] AS [p] ON [e3].[MentionsId] = [p].[Id]
) AS [s] ON [e2].[Id] = [s].[EditionId]
WHERE [e2].[Id] = @Value3
UNION ALL
SELECT 2 AS [Sort], [s0].[Name] AS [Order], [s0].[Name], [s0].[Slug], NULL AS [Day], NULL AS [Number], NULL AS [At]
FROM [Editions] AS [e4]
INNER JOIN (
    SELECT [t].[Name], [t].[Slug], [e5].[EditionId]
    FROM [EditionTopics] AS [e5]
    INNER JOIN [Topics] AS [t] ON [e5].[TopicsId] = [t].[Id]
) AS [s0] ON [e4].[Id] = [s0].[EditionId]
WHERE [e4].[Id] = @Value3
UNION ALL
SELECT 3 AS [Sort], [s1].[Name] AS [Order], [s1].[Name], N'' AS [Slug], NULL AS [Day], NULL AS [Number], NULL AS [At]
FROM [Editions] AS [e6]
INNER JOIN (
    SELECT [m].[Name], [e7].[EditionId]
    FROM [EditionMemberStates] AS [e7]
    INNER JOIN [MemberStates] AS [m] ON [e7].[MemberStatesId] = [m].[Id]
) AS [s1] ON [e6].[Id] = [s1].[EditionId]
WHERE [e6].[Id] = @Value3
UNION ALL
SELECT 8 AS [Sort], [p0].[Language] AS [Order], [e8].[Title] AS [Name], [p0].[Slug], [p0].[PublishedOn] AS [Day], CAST([p0].[Kind] AS int) AS [Number], NULL AS [At]
FROM [Publications] AS [p0]
LEFT JOIN [Editions] AS [e8] ON [p0].[LiveEditionId] = [e8].[Id]
WHERE [p0].[Id] = @Value6 AND [p0].[Id] <> @Value AND [p0].[Visibility] = 1
UNION ALL
SELECT 8 AS [Sort], [p1].[Language] AS [Order], [e9].[Title] AS [Name], [p1].[Slug], [p1].[PublishedOn] AS [Day], CAST([p1].[Kind] AS int) AS [Number], NULL AS [At]
FROM [Publications] AS [p1]
LEFT JOIN [Editions] AS [e9] ON [p1].[LiveEditionId] = [e9].[Id]
WHERE [p1].[TranslationOfId] = @Value8 AND [p1].[Id] <> @Value AND [p1].[Visibility] = 1
UNION ALL
SELECT 5 AS [Sort], N'' AS [Order], [e10].[Title] AS [Name], [p3].[Slug], [p3].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM (
    SELECT TOP(@p) [p2].[LiveEditionId], [p2].[PublishedOn], [p2].[Slug]
    FROM [Publications] AS [p2]
    WHERE [p2].[Language] = @Value10 AND [p2].[Visibility] = 1 AND [p2].[Kind] = @Value11 AND [p2].[PublishedOn] <= @Value12 AND ([p2].[PublishedOn] < @Value12 OR [p2].[Sequence] < @Value14)
    ORDER BY [p2].[PublishedOn] DESC, [p2].[Sequence] DESC
) AS [p3]
LEFT JOIN [Editions] AS [e10] ON [p3].[LiveEditionId] = [e10].[Id]
UNION ALL
SELECT 6 AS [Sort], N'' AS [Order], [e11].[Title] AS [Name], [p5].[Slug], [p5].[PublishedOn] AS [Day], NULL AS [Number], NULL AS [At]
FROM (
    SELECT TOP(@p) [p4].[LiveEditionId], [p4].[PublishedOn], [p4].[Slug]
    FROM [Publications] AS [p4]
    WHERE [p4].[Language] = @Value10 AND [p4].[Visibility] = 1 AND [p4].[Kind] = @Value11 AND [p4].[PublishedOn] >= @Value12 AND ([p4].[PublishedOn] > @Value12 OR [p4].[Sequence] > @Value14)
    ORDER BY [p4].[PublishedOn], [p4].[Sequence]
) AS [p5]
LEFT JOIN [Editions] AS [e11] ON [p5].[LiveEditionId] = [e11].[Id]

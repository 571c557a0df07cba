DECLARE @editions1 int = 7;
DECLARE @editions2 int = 8;

SELECT [e].[Id] AS [EditionId], 1 AS [Sort], [s].[SortName] AS [Order], [s].[Name], [s].[Slug]
FROM [Editions] AS [e]
INNER JOIN (
    SELECT [p].[Name], [p].[Slug], [p].[SortName], [e0].[EditionId]
    FROM [EditionMentions] AS [e0]
    INNER JOIN [Persons] AS [p] ON [e0].[MentionsId] = [p].[Id]
) AS [s] ON [e].[Id] = [s].[EditionId]
WHERE [e].[Id] IN (@editions1, @editions2)
UNION ALL
SELECT [e1].[Id] AS [EditionId], 2 AS [Sort], [s0].[Name] AS [Order], [s0].[Name], [s0].[Slug]
FROM [Editions] AS [e1]
INNER JOIN (
    SELECT [t].[Name], [t].[Slug], [e2].[EditionId]
    FROM [EditionTopics] AS [e2]
    INNER JOIN [Topics] AS [t] ON [e2].[TopicsId] = [t].[Id]
) AS [s0] ON [e1].[Id] = [s0].[EditionId]
WHERE [e1].[Id] IN (@editions1, @editions2)
UNION ALL
SELECT [e3].[Id] AS [EditionId], 3 AS [Sort], [s1].[Name] AS [Order], [s1].[Name], N'' AS [Slug]
FROM [Editions] AS [e3]
INNER JOIN (
    SELECT [m].[Name], [e4].[EditionId]
    FROM [EditionMemberStates] AS [e4]
    INNER JOIN [MemberStates] AS [m] ON [e4].[MemberStatesId] = [m].[Id]
) AS [s1] ON [e3].[Id] = [s1].[EditionId]
WHERE [e3].[Id] IN (@editions1, @editions2)

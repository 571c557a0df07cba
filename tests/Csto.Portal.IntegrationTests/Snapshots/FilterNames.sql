SELECT 1 AS [Sort], [p].[Id], [p].[Slug], [p].[Name]
FROM [Persons] AS [p]
WHERE EXISTS (
    SELECT 1
    FROM [PublicationPersons] AS [p0]
    WHERE [p0].[PersonId] = [p].[Id])
UNION ALL
SELECT 2 AS [Sort], [t].[Id], [t].[Slug], [t].[Name]
FROM [Topics] AS [t]
WHERE EXISTS (
    SELECT 1
    FROM [PublicationTopics] AS [p1]
    WHERE [p1].[TopicId] = [t].[Id])
UNION ALL
SELECT 3 AS [Sort], [m].[Id], [m].[Code] AS [Slug], [m].[Name]
FROM [MemberStates] AS [m]

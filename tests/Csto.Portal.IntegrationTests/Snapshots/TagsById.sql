DECLARE @persons1 int = 1;
DECLARE @persons2 int = 2;
DECLARE @topics1 int = 3;
DECLARE @states1 int = 4;

SELECT 1 AS [Sort], [p].[SortName] AS [Order], [p].[Name], [p].[Slug]
FROM [Persons] AS [p]
WHERE [p].[Id] IN (@persons1, @persons2)
UNION ALL
SELECT 2 AS [Sort], [t].[Name] AS [Order], [t].[Name], [t].[Slug]
FROM [Topics] AS [t]
WHERE [t].[Id] = @topics1
UNION ALL
SELECT 3 AS [Sort], [m].[Name] AS [Order], [m].[Name], N'' AS [Slug]
FROM [MemberStates] AS [m]
WHERE [m].[Id] = @states1

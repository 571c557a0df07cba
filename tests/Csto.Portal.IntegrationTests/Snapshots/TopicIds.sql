DECLARE @slug varchar(80) = 'ucheniya';

SELECT [t].[Id]
FROM [Topics] AS [t]
WHERE [t].[Slug] = @slug

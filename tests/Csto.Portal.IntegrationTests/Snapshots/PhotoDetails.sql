DECLARE @photos1 varchar(64) = '0123456789ab';

SELECT [m].[Sha256], [m].[ContentType], [m].[Width], [m].[Height], [m].[Author], [m].[TakenOn], [m].[Place], [m].[Id], [s].[Name], [s].[Slug], [s].[SortName], [s].[MediaAssetId], [s].[PersonsId], [s].[Id]
FROM [MediaAssets] AS [m]
LEFT JOIN (
    SELECT [p].[Name], [p].[Slug], [p].[SortName], [m0].[MediaAssetId], [m0].[PersonsId], [p].[Id]
    FROM [MediaPersons] AS [m0]
    INNER JOIN [Persons] AS [p] ON [m0].[PersonsId] = [p].[Id]
) AS [s] ON [m].[Id] = [s].[MediaAssetId]
WHERE [m].[Sha256] = @photos1
ORDER BY [m].[Id], [s].[MediaAssetId], [s].[PersonsId]

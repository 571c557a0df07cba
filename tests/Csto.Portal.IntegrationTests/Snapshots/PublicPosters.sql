DECLARE @key char(12) = '0123456789ab';

SELECT [m].[Sha256], [m].[Kind], COALESCE([m].[PublicType], [m].[ContentType]), [m].[Bytes], COALESCE([m].[PublicWidth], [m].[Width]), COALESCE([m].[PublicHeight], [m].[Height]), [m].[FileName], CASE
    WHEN [m].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m].[Alt]
END, [m].[Caption], [m].[Credit], [m].[Width], [m].[Height], [m].[Colour], [m].[Focus], [m].[CardFocus], [m].[VariantsMade], [m].[Seconds], [m2].[Sha256]
FROM [MediaAssets] AS [m]
LEFT JOIN [MediaAssets] AS [m2] ON [m].[PosterId] = [m2].[Id]
WHERE [m].[Key] = @key AND [m].[DeletedAt] IS NULL AND EXISTS (
    SELECT 1
    FROM [MediaAssets] AS [m0]
    WHERE [m0].[PosterId] = [m].[Id] AND [m0].[DeletedAt] IS NULL AND (EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e]
        INNER JOIN [Editions] AS [e0] ON [e].[EditionId] = [e0].[Id]
        INNER JOIN [Publications] AS [p] ON [e0].[PublicationId] = [p].[Id]
        WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e].[EditionId] OR ([e0].[MajorNumber] IS NOT NULL AND [e0].[State] = 60)) AND [e].[MediaAssetId] = [m0].[Id]) OR EXISTS (
        SELECT 1
        FROM [EditionMedia] AS [e1]
        INNER JOIN [Editions] AS [e2] ON [e1].[EditionId] = [e2].[Id]
        INNER JOIN [Publications] AS [p0] ON [e2].[PublicationId] = [p0].[Id]
        INNER JOIN [MediaAssets] AS [m1] ON [e1].[MediaAssetId] = [m1].[Id]
        WHERE [p0].[Visibility] = 1 AND ([p0].[LiveEditionId] = [e1].[EditionId] OR ([e2].[MajorNumber] IS NOT NULL AND [e2].[State] = 60)) AND [m1].[ReplacedById] = [m0].[Id])))

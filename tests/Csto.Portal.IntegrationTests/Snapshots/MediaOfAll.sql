DECLARE @editions1 int = 7;
DECLARE @editions2 int = 8;

SELECT [s].[Sha256], [m0].[Sha256], [m0].[Kind], COALESCE([m0].[PublicType], [m0].[ContentType]), [m0].[Bytes], COALESCE([m0].[PublicWidth], [m0].[Width]), COALESCE([m0].[PublicHeight], [m0].[Height]), [m0].[FileName], CASE
    WHEN [m0].[IsDecorative] = CAST(1 AS bit) THEN N''
    ELSE [m0].[Alt]
END, [m0].[Caption], [m0].[Credit], [m0].[Width], [m0].[Height], [m0].[Colour], [m0].[Focus], [m0].[CardFocus], [m0].[VariantsMade], [m0].[Seconds], [m2].[Sha256]
FROM (
    SELECT DISTINCT [m].[Id], [m].[Alt], [m].[Author], [m].[Bytes], [m].[Caption], [m].[CardFocus], [m].[Colour], [m].[ContentType], [m].[Credit], [m].[DeletedAt], [m].[FileName], [m].[Focus], [m].[Height], [m].[IsDecorative], [m].[IsLead], [m].[Key], [m].[Kind], [m].[Likeness], [m].[Place], [m].[PosterId], [m].[PublicHeight], [m].[PublicType], [m].[PublicWidth], [m].[ReplacedById], [m].[SearchKey], [m].[Seconds], [m].[Sha256], [m].[TakenOn], [m].[UploadedAt], [m].[UploadedById], [m].[VariantsDueAt], [m].[VariantsMade], [m].[VariantsProblem], [m].[Version], [m].[Width]
    FROM [EditionMedia] AS [e]
    INNER JOIN [MediaAssets] AS [m] ON [e].[MediaAssetId] = [m].[Id]
    WHERE [e].[EditionId] IN (@editions1, @editions2)
) AS [s]
INNER JOIN [MediaAssets] AS [m0] ON COALESCE([s].[ReplacedById], [s].[Id]) = [m0].[Id]
LEFT JOIN [MediaAssets] AS [m2] ON [m0].[PosterId] = [m2].[Id]
WHERE [m0].[DeletedAt] IS NULL AND (EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e0]
    INNER JOIN [Editions] AS [e1] ON [e0].[EditionId] = [e1].[Id]
    INNER JOIN [Publications] AS [p] ON [e1].[PublicationId] = [p].[Id]
    WHERE [p].[Visibility] = 1 AND ([p].[LiveEditionId] = [e0].[EditionId] OR ([e1].[MajorNumber] IS NOT NULL AND [e1].[State] = 60)) AND [e0].[MediaAssetId] = [m0].[Id]) OR EXISTS (
    SELECT 1
    FROM [EditionMedia] AS [e2]
    INNER JOIN [Editions] AS [e3] ON [e2].[EditionId] = [e3].[Id]
    INNER JOIN [Publications] AS [p0] ON [e3].[PublicationId] = [p0].[Id]
    INNER JOIN [MediaAssets] AS [m1] ON [e2].[MediaAssetId] = [m1].[Id]
    WHERE [p0].[Visibility] = 1 AND ([p0].[LiveEditionId] = [e2].[EditionId] OR ([e3].[MajorNumber] IS NOT NULL AND [e3].[State] = 60)) AND [m1].[ReplacedById] = [m0].[Id]))

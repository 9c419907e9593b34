package org.rouse.local.issuer;

import java.util.List;
import java.util.stream.Collectors;

/** The page on which a person at this machine chooses who to be. */
final class SignInPage {

    /** Its one style, the only one that the page's policy allows. */
    static final String STYLE = """
            :root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}body{max-width:34rem;margin:2rem auto;padding:0 1rem}\
            .loud{border:2px solid #b45309;border-radius:.5rem;padding:.5rem 1rem}\
            button,input,select{font:inherit;padding:.6rem 1rem;border-radius:.5rem;border:1px solid;min-height:2.75rem}\
            form{margin:.5rem 0;display:flex;flex-wrap:wrap;gap:.5rem;align-items:end}.who button{width:100%;text-align:left}\
            label{display:grid}""";

    private SignInPage() {}

    /** @param query of the request, to be sent again with the choice */
    static String of(List<Identity> known, String query) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Sign in - Rouse local mode</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>Who are you?</h1>
                <p class="loud"><strong>Local mode.</strong> There are no passwords: whoever reaches this page can be anyone. Keep other
                people's data out of it.</p>
                %s
                <h2>Somebody else</h2>
                <form method="post" action="/authorize">
                <input type="hidden" name="request" value="%s">
                <label>Id <input name="subject" required maxlength="128" autocomplete="off"></label>
                <label>As <select name="scope"><option>person</option><option>coach</option><option>admin</option></select></label>
                <button>Sign in</button>
                </form>
                </main>
                </body>
                </html>
                """.formatted(STYLE, choices(known, query), escaped(query));
    }

    private static String choices(List<Identity> known, String query) {
        return known.stream()
                .map(who -> """
                        <form class="who" method="post" action="/authorize">
                        <input type="hidden" name="request" value="%s"><input type="hidden" name="subject" value="%s">\
                        <input type="hidden" name="name" value="%s"><input type="hidden" name="scope" value="%s">
                        <button>%s, %s</button>
                        </form>""".formatted(
                                escaped(query),
                                escaped(who.subject()),
                                escaped(who.name()),
                                escaped(who.scope()),
                                escaped(who.name()),
                                escaped(who.scope())))
                .collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}

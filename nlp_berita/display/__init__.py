"""Shows articles and their records: in a notebook, as a page of HTML, in a terminal.

`page.render` and `articles.Articles` are the front door, open from the package itself.
"""

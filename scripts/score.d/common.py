"""What the scores share: a registry of their own, and mistakes as people make them."""
import os
import random
import subprocess
import tempfile
import unicodedata

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Registry:
    """A registry in a folder of its own, through the private server; it goes with it."""

    def __init__(self):
        self.program = os.environ.get("ENTENTE", ".build/debug/entente")
        self.folder = tempfile.TemporaryDirectory(prefix="es-", dir="/tmp")
        # The private server of root belongs to postgres, who has to come in.
        os.chmod(self.folder.name, 0o755)
        # Nothing that leads to a database of the user's own.
        given = {key: value for key, value in os.environ.items() if not key.startswith("PG") and key != "ENTENTE_DATABASE"}
        self.environment = {**given, "ENTENTE_DATA": self.folder.name + "/d", "ENTENTE_LANG": "en"}

    def __enter__(self):
        try:
            self.run("init", "--quiet")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        subprocess.run([self.program, "server", "stop"], env=self.environment, capture_output=True)
        try:
            self.folder.cleanup()
        except OSError:
            pass

    def run(self, *arguments, text=None):
        done = subprocess.run([self.program, *arguments], env=self.environment, input=text, capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"error: {' '.join(arguments)}: {done.stderr[:2000]}")
        return done.stdout


def folded(text):
    """A text in which case, accents, width and punctuation do not count."""
    text = unicodedata.normalize("NFKD", text).lower().replace("&", " and ")
    kept = "".join(c if c.isalnum() else " " for c in text if not unicodedata.combining(c))
    return " ".join(kept.split())


def misspelt(word, draw):
    """A word with one letter missing, doubled, wrong or moved; its first letter stays."""
    place = draw.randrange(1, len(word) - 1)
    kind = draw.choice(["missing", "doubled", "wrong", "moved"])
    if kind == "missing":
        return word[:place] + word[place + 1:]
    if kind == "doubled":
        return word[:place] + word[place] + word[place:]
    if kind == "wrong":
        return word[:place] + draw.choice([c for c in LETTERS if c != word[place].lower()]) + word[place + 1:]
    if word[place] == word[place + 1]:
        return word[:place] + word[place + 1:]
    return word[:place] + word[place + 1] + word[place] + word[place + 2:]


def with_errors(text, count, draw):
    """A text with one mistake in each of so many of its longer words; None where it has not so many."""
    words = text.split(" ")
    long = [i for i, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if len(long) < count:
        return None
    for i in draw.sample(long, count):
        words[i] = misspelt(words[i], draw)
    return " ".join(words)


def drawn(seed):
    return random.Random(seed)

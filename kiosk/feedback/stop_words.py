"""French words that say nothing of what a text is about, as frequent_words() folds them: small letters, no accents."""

_ARTICLES = "le la les l un une des du de d au aux ce cet cette ces quel quelle quels quelles"
_PERSONS = """
je j tu il elle on nous vous ils elles me m te t se s moi toi lui soi eux leur leurs y en
mon ton son ma ta sa mes tes ses notre votre nos vos mien tien sien
celui celle ceux celles ceci cela ca c qui que qu quoi dont ou lequel laquelle lesquels lesquelles
personne rien tout toute tous toutes chaque chacun chacune autre autres aucun aucune plusieurs certains certaines
meme memes tel telle tels telles quelque quelques
"""
_LINKS = """
a afin ainsi alors apres aussi autant avant avec beaucoup bien car chez comme comment contre dans depuis derriere des
deja dessous dessus devant donc durant encore enfin ensuite entre envers et hors ici jamais jusqu jusque la
loin lors lorsque maintenant mais malgre mieux moins ne n ni non or oui par parce parfois parmi pas pendant peu peut
plus plutot pour pourquoi pourtant pres presque puis puisque quand quant sans sauf selon si sinon sous souvent sur
surtout tant tard tellement toujours tot toutefois tres trop vers voici voila vraiment
"""
_VERBS = """
suis es est sommes etes sont etais etait etions etiez etaient ete etre etant sera serai serait seront soit soient serais
ai as a avons avez ont avais avait avions aviez avaient eu avoir ayant aura aurai aurait auront ait aient aurais
fais fait faites font faire faisait fera ferait faut faudrait fallait falloir
vais vas va allons allez vont aller allait ira irait
peux peut pouvons pouvez peuvent pouvoir pouvait pourra pourrait pourrions
dois doit devons devez doivent devoir devait devra devrait
veux veut voulons voulez veulent vouloir voudrais voudrait aimerais aimerait
met mettre mettez sais sait dire dit vient venir
"""
_REST = "merci bonjour bonsoir svp etc ok deux trois quatre cinq fois chose choses gens monsieur madame nul nulle part"
_BOUND = "est-ce c-est-a-dire peut-etre la-bas faut-il pourrait-on peut-on celui-ci celle-ci ceux-ci"

STOP_WORDS = frozenset(f"{_ARTICLES} {_PERSONS} {_LINKS} {_VERBS} {_REST} {_BOUND}".split())

"""Given names common in Europe; beside a surname they tell an author from a title."""

from testimonia.lexicon.wording import words

GIVEN_NAMES = words(
    """
    john william james george robert thomas charles henry edward richard david michael
    peter paul stephen steven mark andrew martin anthony christopher philip patrick
    brian kevin alan allan donald kenneth ronald geoffrey jeffrey graham keith gordon
    ian neil simon jonathan daniel matthew adam benjamin joseph samuel frank frederick
    francis arthur albert alfred walter harold herbert ernest leonard louis lewis
    raymond roger roy ralph hugh gerald eric victor vincent lawrence laurence
    timothy nicholas dominic oliver edwin winston anne ann mary margaret elizabeth jane
    helen susan sarah judith barbara patricia linda carol christine catherine
    katherine kathleen ruth joan jean dorothy alice emily emma julia laura rachel
    rebecca deborah jennifer jessica karen nancy sheila zara
    hans heinrich wilhelm friedrich karl carl otto ernst fritz franz josef johann
    johannes ludwig georg günter günther gunther gerhard helmut helmuth walther werner
    wolfgang klaus claus jürgen jörg uwe horst dieter manfred rolf bernd bernhard
    joachim ulrich rudolf reinhard reinhart eberhard ekkehard theodor hermann
    konrad kurt erich erwin egon lothar siegfried volker rainer norbert markus matthias
    andreas stefan sebastian tobias jochen hartmut heinz anna ursula ingrid renate
    gisela elisabeth maria petra susanne sabine birgit ute
    pierre jacques françois andré rené marcel henri georges émile louis jules
    paul charles gaston raymond robert maurice lucien léon étienne philippe michel
    alain gérard bernard claude guy yves marc olivier laurent thierry pascal frédéric
    christophe nicolas antoine benoît jérôme gilles dominique hélène marie jeanne
    catherine françoise monique sylvie nicole annie élisabeth suzanne
    giovanni giuseppe antonio francesco pietro paolo luigi carlo mario marco andrea
    giorgio roberto alberto franco sergio bruno aldo ugo guido enrico vittorio emilio
    ernesto luciano gino gaetano giacomo jacopo girolamo lorenzo michele nicolò
    niccolò bartolomeo bernardo domenico alessandro agostino angelo alvise benedetto
    cesare claudio daniele ennio ettore fabio federico felice ferdinando filippo
    gaspare gasparo giambattista giambatista gian giulio ludovico marcantonio marino
    massimo matteo maurizio paola pompeo raffaele renato renzo rinaldo roberto
    salvatore sante silvio stefano tommaso umberto vincenzo vittore anna lucia elena
    laura silvia chiara giovanna caterina francesca gabriella donatella ester
    adriana adriano alda alessandra amedeo amelia angela angelica annalisa annamaria
    antonella antonella antonietta antonino arnaldo arturo attilio augusto beatrice
    bianca bianca biagio camillo carla carmelo celestino cesira clara claudia corrado
    cristina cristoforo dario dante diego dino donato doriana edoardo elda elio
    elisa elisabetta emanuele emanuela emma enrica enzo ermanno eugenio eugenia ezio
    fabrizio fausto fernanda fiorenza flavio flavia fulvio gabriele galeazzo gerardo
    germano giacinto gianfranco gianni gilberto gioacchino giordano giorgia giuliana
    giuliano giuliana giuseppina giustina goffredo graziella gregorio guglielmo
    ignazio ilaria innocenzo irma isabella italo ivana ivo lamberto leonardo leone
    leonello leopoldo liliana lina lino lidia linda livio lodovico loredana luca luisa
    manlio manuela marcella marcello margherita mariano marianna marina marta martina
    maddalena mauro michela mila mirella monica nadia nello nino nicola nicoletta
    oddone odorico onorio oreste orazio orietta ottavio pasquale patrizia piera piero
    pierangelo pierluigi pia pio pompeo raffaella raimondo remigio remo riccardo rita
    rodolfo romano romeo romolo rosa rosanna rossana ruggero ruggiero samuele sandra
    sandro santo sara saverio sebastiano serena simone simonetta sofia susanna teresa
    terisio tito tiziana tiziano ubaldo valentina valeria valerio vera virgilio vito
    vittorino zaccaria
    jan piet willem hendrik cornelis jozef stanisław zbigniew andrzej jerzy wojciech
    krzysztof tadeusz józef piotr vojtech václav jiří istván lászló józsef ferenc
    gábor ion nicolae dimitri dimitris konstantinos milan dragan branko ivan josip
    lars erik olav sven nils göran knut jens poul niels
    vladimir aleksandr alexander alexandre aleksei alexei boris dmitri dmitry dmitrij
    evgenii igor ilya konstantin leonid lev maksim mikhail nikita nikolai nikolaj oleg
    pavel sergei sergey sergej viktor vasilii yuri iurii yurii natalia olga tatiana
    владимир александр алексей борис дмитрий евгений игорь илья константин леонид лев
    максим михаил никита николай олег павел сергей виктор василий юрий наталья ольга
    татьяна анна мария елена иван андрей антон георгий григорий пётр петр степан
    josé juan carlos luis miguel manuel fernando jorge pedro ramón rafael jaime
    """
)
"""Given names in small letters."""

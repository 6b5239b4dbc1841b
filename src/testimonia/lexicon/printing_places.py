"""Towns where books and journals are printed, as title pages and notes name them.

Single words in small letters, in their own language, in others' and in Latin; a name
of several words is known by each ("York", "Haven", "Petersburg"). The lists serve to
weigh a word, never to settle what it is: a town also stands in titles.
"""

from testimonia.lexicon.wording import words

PRINTING_PLACES = words(
    """
    london oxford cambridge edinburgh glasgow manchester liverpool leeds bristol exeter
    durham york birmingham sheffield leicester nottingham norwich brighton aberdeen
    dundee swansea cardiff dublin cork belfast harmondsworth basingstoke aldershot
    farnham woodbridge abingdon cheltenham hove lewes barnsley stroud reading
    houndmills winchester ipswich lancaster bath southampton
    boston philadelphia chicago princeton baltimore ithaca stanford berkeley angeles
    francisco washington durham ann arbor haven bloomington madison lincoln
    lawrence lexington norman austin stuttgart westport lanham boulder annapolis
    charlottesville hanover armonk englewood cliffs urbana evanston athens columbia
    knoxville minneapolis seattle detroit cleveland pittsburgh hamden
    providence brunswick jersey carbondale toronto montreal montréal ottawa vancouver
    kingston québec melbourne sydney canberra adelaide brisbane auckland wellington
    johannesburg capetown delhi bombay calcutta karachi lahore tokyo beijing singapore
    jerusalem haifa cairo beirut istanbul ankara
    berlin münchen munich leipzig hamburg frankfurt köln cologne bonn göttingen
    tübingen heidelberg freiburg breisgau düsseldorf essen hannover dresden halle jena
    weimar marburg gießen giessen mainz würzburg bamberg erlangen nürnberg augsburg
    regensburg passau münster paderborn bielefeld oldenburg osnabrück kiel rostock
    greifswald potsdam wiesbaden darmstadt kassel stuttgart karlsruhe ulm konstanz
    sigmaringen kempten boppard reinbek baden paderborn neuwied opladen hildesheim
    breslau königsberg danzig stettin wien vienna graz innsbruck salzburg linz
    klagenfurt zürich zurich basel bern luzern fribourg genf genève geneva lausanne
    neuchâtel lugano bellinzona
    paris lyon marseille toulouse bordeaux strasbourg strassburg straßburg nancy lille
    grenoble rennes nantes dijon montpellier poitiers rouen caen tours avignon
    bruxelles brussels brussel louvain leuven liège gand gent antwerpen anvers
    amsterdam leiden leyden rotterdam utrecht haag hague haye groningen dordrecht
    nijmegen assen hilversum turnhout
    roma rome milano milan mailand venezia venice venise venedig vinegia firenze
    florence florenz torino turin bologna napoli naples genova padova padua verona
    vicenza treviso udine trieste trento rovereto brescia bergamo mantova cremona pavia
    piacenza parma modena reggio ferrara ravenna rimini forlì lucca pisa siena livorno
    arezzo perugia spoleto assisi ancona pesaro urbino bari lecce palermo catania
    messina cagliari sassari bassano belluno feltre rovigo chioggia adria este
    monselice cittadella conegliano portogruaro pordenone gorizia soave asolo novara
    alessandria como lodi varese novate subiaco faenza imola carpi vaticano
    sommacampagna mestre fiesole empoli prato pistoia soveria mannelli galatina chieti
    teramo pescara salerno potenza cosenza messana zagabria ragusa spalato zara
    dubrovnik zadar split zagreb ljubljana laibach beograd belgrade sarajevo skopje
    wroclaw gdansk poznan lodz katowice wilno kowno nieuwkoop belmont zwolle deventer
    haarlem brugge bruges mechelen namur tournai besançon angers amiens limoges metz
    mulhouse colmar nîmes perpignan aix vaduz ascona bolzano merano aosta ivrea
    biella vercelli asti cuneo savona imperia spezia massa carrara pistoia grosseto
    terni viterbo rieti aquila campobasso benevento caserta foggia brindisi taranto
    trapani siracusa ragusa pola fiume capodistria parenzo rovigno badia oderzo schio
    thiene abano este legnago crema voghera cesena fano macerata fermo camerino
    madrid barcelona sevilla valencia salamanca granada zaragoza lisboa lisbon coimbra
    porto buenos aires méxico mexico havana rio janeiro
    copenhagen københavn kobenhavn århus aarhus odense stockholm uppsala lund göteborg
    oslo bergen helsinki turku åbo tampere tallinn tartu riga vilnius kaunas
    warszawa warsaw kraków krakow cracow poznań wrocław łódź gdańsk toruń lwów lublin
    praha prague prag brno bratislava budapest szeged debrecen cluj bucureşti
    bucurești bucharest bukarest iaşi iași sofia thessaloniki athinai atene athen
    athènes nicosia
    москва moscow moskva moskau moscou ленинград leningrad leningrado петербург
    petersburg petersbourg pietroburgo спб petrograd петроград kiev kyiv київ киев
    minsk минск харьков казань екатеринбург новосибирск саратов томск тбилиси рига
    ереван баку м л пг
    venetiis romae parisiis lugduni lipsiae basileae coloniae francofurti argentorati
    augustae vindelicorum norimbergae antverpiae antuerpiae lovanii bruxellis
    amstelodami amstelaedami hagae lutetiae londini oxonii cantabrigiae mediolani
    patavii bononiae florentiae neapoli taurini genuae veronae vicetiae tarvisii
    brixiae bergomi ferrariae mutinae parmae pisis lucae senis matriti vindobonae pragae
    cracoviae berolini monachii halae ienae gottingae tubingae heidelbergae turici
    tiguri genevae utini tridenti
    lipsia monaco colonia francoforte amburgo dresda stoccarda gottinga tubinga
    friburgo norimberga ratisbona augusta magonza lubecca basilea berna zurigo ginevra
    losanna parigi lione marsiglia strasburgo londra edimburgo dublino cambridge
    barcellona siviglia lisbona lovanio anversa amsterdam aja copenaghen stoccolma
    varsavia cracovia praga belgrado lubiana mosca vienna berlino boston filadelfia
    gerusalemme costantinopoli constantinople saint
    """
)
"""First words of towns' names as imprints print them, in small letters."""

"""Spanish: verbs in the subjunctive, by which the subject of what is asked for is seen to end.

Resolutions ask «que el Comité *examine* …»: the noun phrase goes up to the verb. Stems of the
present, third person; a noun that looks like one of them follows an article, and is told by that.
"""

from __future__ import annotations

from resolution.languages.language import words

STEMS = words(
    """
        abandon abord abr abstengan aceler acept acepte acord act actualic actualiz adecu adhier
        adopt adquier afiance agilic agregu ajust alcanc alent alient amplí analic antepong anul
        apart aplic aport apoy aprovech aprueb apruen apruev armonic asegur asegúr asesor asign
        asist asum atien atiend atribuy aument ayud brind busqu calcul cambi celebr centr
        cercior cerior certifiqu ces colabor combat comienc comiene compart complement complet
        comport comprend compromet comprométan comunic comuniqu conced conciert concluy conden
        condene conserv consider consig consolid constituy consult conting continú contribuy
        convoqu cooper coordin corrij cre cuent cumpl defin delegu demuestr den denunci deposit
        derogu desarroll desempeñ designe designen desist despliegu destin destruy detall
        determin devuelv difund disen diseñ dispong distribuy dot dé efectú ejecut ejerz ejerzc
        elabor eleve elimin emit emprend encabec encomiend encuentr enjuici enmiend entabl
        entregu envi envíe envíen equilibr erradiqu esfuerc establezc estimul estrech estudi
        evalú evit examin exij expid explor explot expong export extiend facilit favorezc figur
        fij firm foment formul fortalezc funcion garantic hag hall impart impid implement impong
        import impuls incit inclu incluy incluyan incorpor increment indag indiqu influy inform
        inicie inicien inscrib inst instaur instruy integr intensifiqu intercambi interrump
        introduzc investigu inviert invit levant libere liberen lider limit llegu llev logr
        manteng mejor mejoren mitigu modifiqu movilic multipliqu negoci nombr normalic
        obstaculic ocup ocurr ofrezc oper optimic organic orient oriented otorg otorgu pag pagu
        particip particularic perfeccion permit permitan persever pid plante plasm pong practiqu
        predispong prepar presenten prest preveng priv proced proclam procur profundic program
        prohíb promuev promulgu propicie propong proporcion prorrogu prosig proteg protej prove
        publiqu racionalic ratifiqu reafirm realic recab rechac reconozc reconstruy recopil
        rectifiqu recurr redobl reduzc reembols reestructur reexamin refuerc regul rehabilit
        reiter rem remit renunci reorganic reserv respald respet respond restablezc resuelv
        retir revis revoqu reú reún rind salvaguard satisfag seleccion señal sig simplifiqu sirv
        sistematic solicit somet subray subsan sufragu sum suministr supervis suprim suscrib
        sustituy teng tom trabaj tramit transmit traslad trat ubiqu unifiqu utilic valor vel
        veng verific vigil vincul vincule viv vuelv
    """
)

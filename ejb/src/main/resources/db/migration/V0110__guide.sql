-- The guided decision for "should we answer, and who?": every version of its questions, and the paths that moderators took through it.
create table guide_version (
    number   bigint primary key,
    guide    jsonb not null,
    saved_by uuid references person,
    saved_at timestamptz not null
);
comment on table guide_version is 'the last one is used; none is changed, so that a path that was kept keeps its texts';
comment on column guide_version.saved_by is 'null for the one that came with Kring';

create table guided_path (
    id            uuid primary key,
    post_id       uuid not null references post,
    person_id     uuid not null references person,
    at            timestamptz not null,
    guide_version bigint not null references guide_version,
    answers       text not null,
    rationale     text not null
);
create index guided_path_post on guided_path (post_id, id);
comment on table guided_path is 'for the moderators of the group in which the post is; it goes with the post';
comment on column guided_path.answers is 'the answers from the first question on, each by its place from 0 on, with commas';

insert into guide_version (number, guide, saved_by, saved_at) values (1, cast($guide$
{
 "questions": [
  {
   "id": "right",
   "text": {"nl": "Klopt wat er staat?", "fr": "Ce qui est écrit est-il exact ?", "de": "Stimmt, was da steht?", "en": "Is what it says factually right?"},
   "hint": {"nl": "Kijk het na in een bron die je kunt noemen: een wet, een cijfer, een beslissing.", "fr": "Vérifiez-le dans une source que vous pouvez citer : une loi, un chiffre, une décision.", "de": "Prüfen Sie es an einer Quelle, die Sie nennen können: einem Gesetz, einer Zahl, einer Entscheidung.", "en": "Check it in a source that you can name: a law, a figure, a decision."},
   "answers": [
    {
     "text": {"nl": "Ja, of het is een mening", "fr": "Oui, ou c’est une opinion", "de": "Ja, oder es ist eine Meinung", "en": "Yes, or it is an opinion"},
     "to": "lawful"
    },
    {
     "text": {"nl": "Nee, of maar voor een deel", "fr": "Non, ou seulement en partie", "de": "Nein, oder nur zum Teil", "en": "No, or only in part"},
     "to": "ours-wrong"
    },
    {
     "text": {"nl": "Dat weten we nog niet", "fr": "Nous ne le savons pas encore", "de": "Das wissen wir noch nicht", "en": "We do not know yet"},
     "to": "find-out"
    }
   ]
  },
  {
   "id": "lawful",
   "text": {"nl": "Is het geoorloofde kritiek?", "fr": "Est-ce une critique licite ?", "de": "Ist es zulässige Kritik?", "en": "Is it lawful criticism?"},
   "hint": {"nl": "Ook scherpe kritiek op beleid mag. Beledigingen, discriminatie, dreigementen en vertrouwelijke gegevens mogen niet.", "fr": "La critique d’une politique, même vive, est permise. Les injures, la discrimination, les menaces et les données confidentielles ne le sont pas.", "de": "Auch scharfe Kritik an der Politik ist erlaubt. Beleidigungen, Diskriminierung, Drohungen und vertrauliche Daten sind es nicht.", "en": "Criticism of policy may be sharp. Insults, discrimination, threats and confidential data are not allowed."},
   "answers": [
    {
     "text": {"nl": "Ja, of het is helemaal geen kritiek", "fr": "Oui, ou ce n’est pas une critique du tout", "de": "Ja, oder es ist gar keine Kritik", "en": "Yes, or it is no criticism at all"},
     "to": "ours"
    },
    {
     "text": {"nl": "Nee, het gaat over de grens", "fr": "Non, cela dépasse les limites", "de": "Nein, es geht zu weit", "en": "No, it goes too far"},
     "to": "moderate"
    }
   ]
  },
  {
   "id": "ours",
   "text": {"nl": "Gaat het over onze organisatie?", "fr": "Cela concerne-t-il notre organisation ?", "de": "Betrifft es unsere Organisation?", "en": "Does it concern our organisation?"},
   "hint": {},
   "answers": [
    {
     "text": {"nl": "Ja", "fr": "Oui", "de": "Ja", "en": "Yes"},
     "to": "question"
    },
    {
     "text": {"nl": "Nee, over een andere", "fr": "Non, une autre", "de": "Nein, eine andere", "en": "No, another one"},
     "to": "pass-on"
    },
    {
     "text": {"nl": "Het gaat over geen enkele dienst", "fr": "Cela ne concerne aucun service", "de": "Es betrifft keine Dienststelle", "en": "It concerns no service at all"},
     "to": "leave"
    }
   ]
  },
  {
   "id": "ours-wrong",
   "text": {"nl": "Gaat wat niet klopt over onze organisatie?", "fr": "L’inexactitude concerne-t-elle notre organisation ?", "de": "Betrifft das, was nicht stimmt, unsere Organisation?", "en": "Does what is wrong concern our organisation?"},
   "hint": {},
   "answers": [
    {
     "text": {"nl": "Ja", "fr": "Oui", "de": "Ja", "en": "Yes"},
     "to": "needed"
    },
    {
     "text": {"nl": "Nee, een andere", "fr": "Non, une autre", "de": "Nein, eine andere", "en": "No, another one"},
     "to": "pass-on"
    }
   ]
  },
  {
   "id": "needed",
   "text": {"nl": "Is een rechtzetting nodig?", "fr": "Une rectification est-elle nécessaire ?", "de": "Ist eine Richtigstellung nötig?", "en": "Is a correction needed?"},
   "hint": {"nl": "Wie kan er iets verkeerds door doen? Hoeveel mensen lezen het? Heeft iemand het al rechtgezet?", "fr": "Qui risque de commettre une erreur à cause de cela ? Combien de personnes le lisent ? Quelqu’un l’a-t-il déjà rectifié ?", "de": "Wer könnte deshalb etwas falsch machen? Wie viele lesen es? Hat es schon jemand richtiggestellt?", "en": "Who might do something wrong because of it? How many people read it? Has somebody put it right already?"},
   "answers": [
    {
     "text": {"nl": "Ja, anders worden mensen misleid", "fr": "Oui, sinon des personnes seront induites en erreur", "de": "Ja, sonst werden Leute irregeführt", "en": "Yes, people would be misled"},
     "to": "mandate-correction"
    },
    {
     "text": {"nl": "Nee, het is klein of al rechtgezet", "fr": "Non, c’est mineur ou déjà rectifié", "de": "Nein, es ist eine Kleinigkeit oder schon richtiggestellt", "en": "No, it is small or put right already"},
     "to": "leave"
    }
   ]
  },
  {
   "id": "mandate-correction",
   "text": {"nl": "Wie heeft het mandaat om dit recht te zetten?", "fr": "Qui a le mandat pour rectifier cela ?", "de": "Wer hat das Mandat, das richtigzustellen?", "en": "Who has the mandate to put this right?"},
   "hint": {"nl": "Namens een organisatie spreekt alleen wie daarvoor een mandaat heeft.", "fr": "Seul le titulaire d’un mandat parle au nom d’une organisation.", "de": "Im Namen einer Organisation spricht nur, wer dafür ein Mandat hat.", "en": "Only those who have a mandate speak for an organisation."},
   "answers": [
    {
     "text": {"nl": "Ik", "fr": "Moi", "de": "Ich", "en": "I have"},
     "to": "voice"
    },
    {
     "text": {"nl": "Een collega", "fr": "Une ou un collègue", "de": "Eine Kollegin oder ein Kollege", "en": "A colleague has"},
     "to": "hand-on"
    },
    {
     "text": {"nl": "Dat weet ik niet", "fr": "Je ne le sais pas", "de": "Das weiß ich nicht", "en": "I do not know"},
     "to": "hand-on"
    }
   ]
  },
  {
   "id": "voice",
   "text": {"nl": "Antwoord je persoonlijk of officieel?", "fr": "Répondez-vous à titre personnel ou officiel ?", "de": "Antworten Sie persönlich oder offiziell?", "en": "Will you answer personally or officially?"},
   "hint": {"nl": "Officieel wanneer mensen erop moeten kunnen vertrouwen, persoonlijk wanneer een collegiaal woord volstaat.", "fr": "À titre officiel quand on doit pouvoir s’y fier, à titre personnel quand un mot entre collègues suffit.", "de": "Offiziell, wenn man sich darauf verlassen können muss; persönlich, wenn ein kollegiales Wort genügt.", "en": "Officially when people must be able to rely on it, personally when a word among colleagues will do."},
   "answers": [
    {
     "text": {"nl": "Officieel", "fr": "À titre officiel", "de": "Offiziell", "en": "Officially"},
     "to": "correct-official"
    },
    {
     "text": {"nl": "Persoonlijk", "fr": "À titre personnel", "de": "Persönlich", "en": "Personally"},
     "to": "correct-personal"
    }
   ]
  },
  {
   "id": "question",
   "text": {"nl": "Zit er een open vraag achter?", "fr": "Y a-t-il une question ouverte derrière ?", "de": "Steckt eine offene Frage dahinter?", "en": "Is there an open question behind it?"},
   "hint": {"nl": "Achter kritiek zit vaak een vraag: hoe, wanneer, voor wie?", "fr": "Derrière une critique, il y a souvent une question : comment, quand, pour qui ?", "de": "Hinter Kritik steckt oft eine Frage: wie, wann, für wen?", "en": "Behind criticism there is often a question: how, when, for whom?"},
   "answers": [
    {
     "text": {"nl": "Ja, over ons beleid of een beslissing", "fr": "Oui, sur notre politique ou une décision", "de": "Ja, zu unserer Politik oder einer Entscheidung", "en": "Yes, about our policy or a decision"},
     "to": "mandate-answer"
    },
    {
     "text": {"nl": "Ja, een praktische", "fr": "Oui, une question pratique", "de": "Ja, eine praktische", "en": "Yes, a practical one"},
     "to": "answer-personal"
    },
    {
     "text": {"nl": "Nee", "fr": "Non", "de": "Nein", "en": "No"},
     "to": "thank"
    }
   ]
  },
  {
   "id": "mandate-answer",
   "text": {"nl": "Wie heeft het mandaat om te antwoorden?", "fr": "Qui a le mandat pour répondre ?", "de": "Wer hat das Mandat zu antworten?", "en": "Who has the mandate to answer?"},
   "hint": {"nl": "Namens een organisatie spreekt alleen wie daarvoor een mandaat heeft.", "fr": "Seul le titulaire d’un mandat parle au nom d’une organisation.", "de": "Im Namen einer Organisation spricht nur, wer dafür ein Mandat hat.", "en": "Only those who have a mandate speak for an organisation."},
   "answers": [
    {
     "text": {"nl": "Ik", "fr": "Moi", "de": "Ich", "en": "I have"},
     "to": "answer-official"
    },
    {
     "text": {"nl": "Een collega, of dat weet ik niet", "fr": "Une ou un collègue, ou je ne le sais pas", "de": "Eine Kollegin oder ein Kollege, oder ich weiß es nicht", "en": "A colleague has, or I do not know"},
     "to": "hand-on"
    }
   ]
  }
 ],
 "suggestions": [
  {
   "id": "correct-official",
   "title": {"nl": "Zet het officieel recht", "fr": "Rectifiez officiellement", "de": "Stellen Sie es offiziell richtig", "en": "Put it right officially"},
   "text": {"nl": "Noem het feit en de bron, zonder oordeel over wie het schreef. Zeg waar men meer leest.", "fr": "Citez le fait et la source, sans juger la personne qui a écrit. Indiquez où en lire davantage.", "de": "Nennen Sie die Tatsache und die Quelle, ohne über die Verfasserin oder den Verfasser zu urteilen. Sagen Sie, wo mehr darüber steht.", "en": "Give the fact and the source, without judging who wrote it. Say where to read more."},
   "voice": "OFFICIAL",
   "draft": {"nl": "Dank voor je bericht. Eén punt klopt niet: […]. Juist is: […]. De bron is […].\n\nHeb je nog vragen, dan antwoorden we hier graag.", "fr": "Merci pour votre message. Un point n’est pas exact : […]. Ce qui est exact : […]. La source est […].\n\nSi vous avez encore des questions, nous y répondrons volontiers ici.", "de": "Danke für Ihren Beitrag. Ein Punkt stimmt nicht: […]. Richtig ist: […]. Die Quelle ist […].\n\nWenn Sie noch Fragen haben, antworten wir hier gern.", "en": "Thank you for your post. One point is not right: […]. What is right: […]. The source is […].\n\nIf you have more questions, we are glad to answer here."}
  },
  {
   "id": "correct-personal",
   "title": {"nl": "Zet het zelf recht, als collega", "fr": "Rectifiez vous-même, entre collègues", "de": "Stellen Sie es selbst richtig, als Kollegin oder Kollege", "en": "Put it right yourself, as a colleague"},
   "text": {"nl": "Een vriendelijk woord met de bron volstaat. Je spreekt in eigen naam.", "fr": "Un mot aimable avec la source suffit. Vous parlez en votre nom.", "de": "Ein freundliches Wort mit der Quelle genügt. Sie sprechen im eigenen Namen.", "en": "A friendly word with the source will do. You speak in your own name."},
   "voice": "PERSONAL",
   "draft": {"nl": "Volgens mij klopt één ding niet helemaal: […]. Ik lees in […] dat […].", "fr": "Je pense qu’un point n’est pas tout à fait exact : […]. Je lis dans […] que […].", "de": "Ich glaube, eines stimmt nicht ganz: […]. In […] lese ich, dass […].", "en": "I think one thing is not quite right: […]. In […] I read that […]."}
  },
  {
   "id": "answer-official",
   "title": {"nl": "Beantwoord de vraag officieel", "fr": "Répondez officiellement à la question", "de": "Beantworten Sie die Frage offiziell", "en": "Answer the question officially"},
   "text": {"nl": "Antwoord op de vraag die erachter zit. Zeg ook wat nog niet beslist is, en wanneer dat wel zo is.", "fr": "Répondez à la question qui se cache derrière. Dites aussi ce qui n’est pas encore décidé, et quand ce le sera.", "de": "Antworten Sie auf die Frage dahinter. Sagen Sie auch, was noch nicht entschieden ist und wann es so weit ist.", "en": "Answer the question behind it. Say also what is not decided yet, and when it will be."},
   "voice": "OFFICIAL",
   "draft": {"nl": "Je vraagt […]. Onze organisatie heeft beslist dat […], omdat […]. Nog niet beslist is […]; dat verwachten we tegen […].", "fr": "Vous demandez […]. Notre organisation a décidé que […], parce que […]. N’est pas encore décidé : […] ; nous l’attendons pour […].", "de": "Sie fragen […]. Unsere Organisation hat entschieden, dass […], weil […]. Noch nicht entschieden ist […]; das erwarten wir bis […].", "en": "You ask […]. Our organisation has decided that […], because […]. What is not decided yet is […]; we expect that by […]."}
  },
  {
   "id": "answer-personal",
   "title": {"nl": "Help persoonlijk verder", "fr": "Aidez à titre personnel", "de": "Helfen Sie persönlich weiter", "en": "Help in your own name"},
   "text": {"nl": "Een praktische vraag vraagt geen mandaat. Antwoord, of noem wie het weet.", "fr": "Une question pratique ne demande pas de mandat. Répondez, ou dites qui sait.", "de": "Eine praktische Frage braucht kein Mandat. Antworten Sie, oder nennen Sie, wer es weiß.", "en": "A practical question needs no mandate. Answer, or say who knows."},
   "voice": "PERSONAL",
   "draft": {"nl": "Als ik je goed begrijp, zoek je […]. Je vindt dat bij […]. Lukt het zo?", "fr": "Si je comprends bien, vous cherchez […]. Vous le trouverez auprès de […]. Cela vous aide-t-il ?", "de": "Wenn ich Sie richtig verstehe, suchen Sie […]. Das finden Sie bei […]. Hilft Ihnen das?", "en": "If I understand you correctly, you are looking for […]. You can find that at […]. Does that help?"}
  },
  {
   "id": "hand-on",
   "title": {"nl": "Laat antwoorden wie het mandaat heeft", "fr": "Laissez répondre la personne qui a le mandat", "de": "Lassen Sie antworten, wer das Mandat hat", "en": "Let the person with the mandate answer"},
   "text": {"nl": "Bezorg het bericht aan een collega met een mandaat, met dit ontwerp erbij. Antwoord niet in diens plaats.", "fr": "Transmettez le message à une ou un collègue qui a un mandat, avec ce projet de réponse. Ne répondez pas à sa place.", "de": "Geben Sie den Beitrag mit diesem Entwurf an jemanden mit Mandat weiter. Antworten Sie nicht stellvertretend.", "en": "Pass the post on to a colleague with a mandate, with this draft. Do not answer in their place."},
   "voice": "OFFICIAL",
   "draft": {"nl": "Dank voor je bericht. Over […] kan onze organisatie zeggen dat […]. De bron is […].", "fr": "Merci pour votre message. À propos de […], notre organisation peut dire que […]. La source est […].", "de": "Danke für Ihren Beitrag. Zu […] kann unsere Organisation sagen, dass […]. Die Quelle ist […].", "en": "Thank you for your post. About […] our organisation can say that […]. The source is […]."}
  },
  {
   "id": "find-out",
   "title": {"nl": "Zeg dat je het nakijkt", "fr": "Dites que vous vérifiez", "de": "Sagen Sie, dass Sie es prüfen", "en": "Say that you are checking"},
   "text": {"nl": "Beloof geen antwoord dat je niet kunt geven. Noem wel een dag.", "fr": "Ne promettez pas une réponse que vous ne pouvez pas donner. Mais indiquez une date.", "de": "Versprechen Sie keine Antwort, die Sie nicht geben können. Nennen Sie aber einen Tag.", "en": "Promise no answer that you cannot give. But do name a day."},
   "voice": "PERSONAL",
   "draft": {"nl": "Dank voor je bericht. Ik kijk na of dit klopt en kom er hier op terug voor […].", "fr": "Merci pour votre message. Je vérifie si c’est exact et je reviendrai vers vous ici avant le […].", "de": "Danke für Ihren Beitrag. Ich prüfe, ob das stimmt, und melde mich hier bis […].", "en": "Thank you for your post. I am checking whether this is right and will come back to it here before […]."}
  },
  {
   "id": "pass-on",
   "title": {"nl": "Verwijs naar de dienst die het aangaat", "fr": "Renvoyez vers le service concerné", "de": "Verweisen Sie an die zuständige Dienststelle", "en": "Point to the service concerned"},
   "text": {"nl": "Antwoord niet namens een andere organisatie. Noem wie daar het woord voert.", "fr": "Ne répondez pas au nom d’une autre organisation. Dites qui parle en son nom.", "de": "Antworten Sie nicht im Namen einer anderen Organisation. Nennen Sie, wer dort spricht.", "en": "Do not answer for another organisation. Say who speaks for it."},
   "voice": "PERSONAL",
   "draft": {"nl": "Dit gaat over […], niet over onze dienst. Je krijgt het beste antwoord bij […].", "fr": "Ceci concerne […], pas notre service. Vous obtiendrez la meilleure réponse auprès de […].", "de": "Das betrifft […], nicht unsere Dienststelle. Die beste Antwort bekommen Sie bei […].", "en": "This is about […], not our service. You will get the best answer from […]."}
  },
  {
   "id": "thank",
   "title": {"nl": "Bedank, en laat het daarbij", "fr": "Remerciez, sans plus", "de": "Danken Sie, und lassen Sie es dabei", "en": "Say thank you, and leave it there"},
   "text": {"nl": "Een kort woord toont dat het gelezen is. Verdedig niets wat geen verdediging vraagt.", "fr": "Un mot bref montre que le message a été lu. Ne défendez rien qui n’en ait pas besoin.", "de": "Ein kurzes Wort zeigt, dass es gelesen wurde. Verteidigen Sie nichts, was keine Verteidigung braucht.", "en": "A short word shows that the post was read. Defend nothing that needs no defence."},
   "voice": "PERSONAL",
   "draft": {"nl": "Dank je, dit nemen we mee.", "fr": "Merci, nous en prenons note.", "de": "Danke, das nehmen wir mit.", "en": "Thank you, we will take this into account."}
  },
  {
   "id": "leave",
   "title": {"nl": "Antwoord niet", "fr": "Ne répondez pas", "de": "Antworten Sie nicht", "en": "Do not answer"},
   "text": {"nl": "Niet elk bericht vraagt een antwoord. Kijk later nog eens of het gesprek anders loopt.", "fr": "Tous les messages n’appellent pas une réponse. Revenez voir plus tard si la discussion évolue.", "de": "Nicht jeder Beitrag braucht eine Antwort. Sehen Sie später nach, ob das Gespräch anders läuft.", "en": "Not every post needs an answer. Look again later to see whether the discussion takes another turn."},
   "voice": "NONE",
   "draft": {}
  },
  {
   "id": "moderate",
   "title": {"nl": "Antwoord niet, maar modereer", "fr": "Ne répondez pas, mais modérez", "de": "Antworten Sie nicht, sondern moderieren Sie", "en": "Do not answer, but moderate"},
   "text": {"nl": "Dit is geen kwestie van communicatie. Verberg het bericht met een reden, of behandel de melding bij “Gerapporteerd”.", "fr": "Ce n’est pas une question de communication. Masquez le message en donnant une raison, ou traitez le signalement sous « Signalements ».", "de": "Das ist keine Frage der Kommunikation. Verbergen Sie den Beitrag mit Begründung, oder bearbeiten Sie die Meldung unter „Meldungen“.", "en": "This is not a matter of communication. Hide the post with a reason, or handle the report under “Reports”."},
   "voice": "NONE",
   "draft": {}
  }
 ]
}
$guide$ as jsonb), null, now());

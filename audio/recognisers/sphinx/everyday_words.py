"""Words of ordinary talk, for a loop that spells out roughly what anybody says when it is no command.

They need not be the words that are said: some short ones with all the sounds of English come close to any.
"""

_WORDS = """
a about after again all always am an and any are as ask at away back be because bed been before best
big book boy bring but buy by call came can car change child city close cold come could day did do
dog door down drink each easy eat end enough ever every eye face family far father feel few find
fire first five food for four friend from game garden gave get girl give go good got great had half
hand happy has have he head hear hello her here high him his home hope hot hour house how i if in is
it job just keep kind know large last late leave left let letter life light like little long look
lost love made make man many may me mean meet milk mind money more morning most mother move much
music must my name need never new next nice night nine no not now of off oil old on one only open or
other our out over own paper part people place plan play please point poor price put question quite
rain read real right river road room sat saw say school see seven she ship shop should show side
sister six small so some soon station still stop story street such summer sure table take talk tell
ten than thank that the their them then there these they thing think this those three ticket time to
today too took town train tree turn two under until up us use very voice wait walk wall want warm
was water way we week well went were what when where which white who why will window winter with
woman word work world would write year yes you young your zero
"""

EVERYDAY_WORDS: tuple[str, ...] = tuple(_WORDS.split())

#include "services/practice/sample/Names.h"

namespace praxis::sample {

std::span<const Culture> cultures()
{
    static constexpr std::array<Culture, 12> all{{
        {36, "en-AU",
         {u"Charlotte", u"Olivia", u"Matilda", u"Grace", u"Ruby", u"Hazel", u"Imogen", u"Jessica", u"Claire", u"Beth", u"Tamsin", u"Zoe"},
         {u"Jack", u"William", u"Noah", u"Angus", u"Harry", u"Daniel", u"Callum", u"Toby", u"Lachlan", u"Peter", u"Rhys", u"Simon"},
         {u"Whitlock", u"Barrow", u"Fairley", u"Hargrave", u"Penrose", u"Kirkby", u"Ashdown", u"Tolley", u"Merrick", u"Dunmore", u"Wickham",
          u"Larkin", u"O'Dowd", u"McAlister", u"Rowntree", u"Sheldrake"}},
        {10, "vi",
         {u"Linh", u"Mai", u"Thảo", u"Hương", u"Ngọc", u"Lan", u"Trang", u"Quỳnh", u"Vy", u"Yến", u"Hạnh", u"Phương"},
         {u"Minh", u"Tuấn", u"Hùng", u"Dũng", u"Khoa", u"Long", u"Nam", u"Phúc", u"Quang", u"Sơn", u"Thành", u"Việt"},
         {u"Nguyễn", u"Trần", u"Lê", u"Phạm", u"Huỳnh", u"Phan", u"Vũ", u"Đặng", u"Bùi", u"Đỗ", u"Hồ", u"Ngô", u"Dương", u"Lý", u"Đinh", u"Mai"}},
        {10, "zh",
         {u"Mei", u"Xiu", u"Yan", u"Ling", u"Hui", u"Jia", u"Fang", u"Qing", u"Wen", u"Xin", u"Lihua", u"Yating"},
         {u"Wei", u"Jun", u"Hao", u"Ming", u"Feng", u"Bo", u"Chen", u"Kai", u"Zhi", u"Lei", u"Yong", u"Jianyu"},
         {u"Wang", u"Li", u"Zhang", u"Liu", u"Chen", u"Yang", u"Huang", u"Zhao", u"Wu", u"Zhou", u"Xu", u"Sun", u"Ma", u"Zhu", u"Guo", u"He"}},
        {9, "hi",
         {u"Priya", u"Ananya", u"Kavya", u"Meera", u"Divya", u"Nisha", u"Pooja", u"Asha", u"Lakshmi", u"Ritu", u"Sunita", u"Aditi"},
         {u"Arjun", u"Rohan", u"Vikram", u"Sanjay", u"Rahul", u"Karthik", u"Nikhil", u"Anil", u"Ravi", u"Dev", u"Ishaan", u"Manoj"},
         {u"Sharma", u"Patel", u"Menon", u"Iyer", u"Reddy", u"Gupta", u"Nair", u"Kapoor", u"Bose", u"Rao", u"Singh", u"Joshi", u"Pillai", u"Das",
          u"Mehta", u"Chaudhary"}},
        {7, "it",
         {u"Giulia", u"Chiara", u"Francesca", u"Elena", u"Sofia", u"Martina", u"Lucia", u"Rosa", u"Valentina", u"Serena", u"Bianca", u"Carla"},
         {u"Marco", u"Luca", u"Matteo", u"Antonio", u"Paolo", u"Davide", u"Stefano", u"Enzo", u"Nico", u"Fabio", u"Renzo", u"Dario"},
         {u"Rossi", u"Bianchi", u"Esposito", u"Romano", u"Ricci", u"Greco", u"Conti", u"De Luca", u"Costa", u"Fontana", u"Moretti", u"Barone",
          u"Caruso", u"Ferrara", u"Rinaldi", u"Vitale"}},
        {5, "el",
         {u"Eleni", u"Maria", u"Katerina", u"Sophia", u"Despina", u"Anna", u"Ioanna", u"Vasiliki", u"Georgia", u"Dimitra", u"Irini", u"Thalia"},
         {u"Nikos", u"Yiannis", u"Kostas", u"Dimitri", u"Stavros", u"Petros", u"Andreas", u"Spiros", u"Vangelis", u"Leonidas", u"Panos", u"Alexis"},
         {u"Papadakis", u"Georgiou", u"Nikolaidis", u"Vlahos", u"Karagiannis", u"Pappas", u"Dimitriou", u"Stavrou", u"Economou", u"Makris",
          u"Samaras", u"Kouros", u"Lambros", u"Zervas", u"Athanasiou", u"Kostopoulos"}},
        {6, "ar",
         {u"Layla", u"Fatima", u"Noor", u"Yasmin", u"Rania", u"Amal", u"Hala", u"Salma", u"Zeinab", u"Dina", u"Maryam", u"Hanan"},
         {u"Omar", u"Karim", u"Youssef", u"Hassan", u"Tariq", u"Bilal", u"Samir", u"Ziad", u"Rami", u"Elias", u"Nabil", u"Walid"},
         {u"Haddad", u"Khoury", u"Nasser", u"Mansour", u"Saleh", u"Farah", u"Aziz", u"Rahman", u"Sayegh", u"Najjar", u"Abboud", u"Hamdan",
          u"Issa", u"Karam", u"Maalouf", u"Shaheen"}},
        {5, "fil",
         {u"Maricel", u"Jasmine", u"Angelica", u"Rosario", u"Luz", u"Corazon", u"Liza", u"Grace", u"Tala", u"Joy", u"Cristina", u"Analyn"},
         {u"Jose", u"Miguel", u"Paolo", u"Rafael", u"Emilio", u"Ramon", u"Jericho", u"Dante", u"Andres", u"Carlo", u"Rico", u"Bayani"},
         {u"Santos", u"Reyes", u"Cruz", u"Bautista", u"Ocampo", u"Garcia", u"Mendoza", u"Torres", u"Aquino", u"Villanueva", u"Ramos", u"Salazar",
          u"Dizon", u"Pangilinan", u"Manalo", u"De Guzman"}},
        {4, "ko",
         {u"Ji-woo", u"Seo-yeon", u"Min-ji", u"Ha-eun", u"Soo-ah", u"Yuna", u"Eun-bi", u"Hye-jin", u"Na-ri", u"Da-hye", u"Bo-ram", u"Su-jin"},
         {u"Min-jun", u"Seo-jun", u"Ji-ho", u"Hyun-woo", u"Tae-yang", u"Dong-hyun", u"Joon", u"Sung-min", u"Woo-jin", u"Jae-won", u"Kyung", u"In-ho"},
         {u"Kim", u"Lee", u"Park", u"Choi", u"Jung", u"Kang", u"Cho", u"Yoon", u"Jang", u"Lim", u"Han", u"Oh", u"Seo", u"Shin", u"Kwon", u"Hwang"}},
        {3, "en-AU",
         {u"Adaeze", u"Amara", u"Ngozi", u"Zainab", u"Abeni", u"Chioma", u"Makena", u"Achol", u"Nyandeng", u"Wanjiru", u"Sade", u"Ife"},
         {u"Chidi", u"Emeka", u"Kwame", u"Tunde", u"Femi", u"Deng", u"Garang", u"Kofi", u"Obi", u"Juma", u"Baraka", u"Ayo"},
         {u"Okafor", u"Adeyemi", u"Mensah", u"Boateng", u"Eze", u"Kamau", u"Mwangi", u"Deng", u"Akol", u"Balogun", u"Osei", u"Abara", u"Nwosu",
          u"Otieno", u"Diallo", u"Bello"}},
        {3, "fr",
         {u"Amélie", u"Élodie", u"Chloé", u"Manon", u"Inès", u"Margaux", u"Solène", u"Hélène", u"Noémie", u"Camille", u"Zoé", u"Anaïs"},
         {u"Étienne", u"Luc", u"Mathieu", u"Rémi", u"Théo", u"Gaël", u"Loïc", u"Benoît", u"Olivier", u"Yann", u"Jérôme", u"Bastien"},
         {u"Moreau", u"Lefèvre", u"Girard", u"Fournier", u"Mercier", u"Dupuis", u"Lambert", u"Bonnet", u"François", u"Legrand", u"Garnier",
          u"Faure", u"Chevalier", u"Noël", u"Perrin", u"Renaud"}},
        {2, "sm",
         {u"Leilani", u"Sina", u"Moana", u"Tala", u"Aroha", u"Mele", u"Losa", u"Ana", u"Hina", u"Teuila", u"Sefina", u"Kura"},
         {u"Sione", u"Tavita", u"Manu", u"Tane", u"Ioane", u"Semisi", u"Wiremu", u"Filipo", u"Malakai", u"Tama", u"Sefo", u"Rangi"},
         {u"Faleolo", u"Tuilagi", u"Vake", u"Moala", u"Tamati", u"Latu", u"Fonoti", u"Ngata", u"Sapolu", u"Taufa", u"Mahuta", u"Leota", u"Tupou",
          u"Ioane", u"Paki", u"Vaega"}},
    }};
    return all;
}

std::span<const char16_t *const> streets()
{
    static constexpr std::array<const char16_t *, 24> all{
        u"Wattle Street", u"Ferry Road", u"Jetty Lane", u"Banksia Avenue", u"Station Street", u"Harbour View Parade", u"Kookaburra Crescent",
        u"Mill Lane", u"Lantern Street", u"Currawong Road", u"Old Quarry Road", u"Seagrass Way", u"Bellbird Avenue", u"Cooper's Row",
        u"Sandstone Street", u"Myrtle Street", u"Tidewater Drive", u"Grevillea Place", u"Church Street", u"Lighthouse Road", u"Angophora Close",
        u"Printer's Lane", u"Paperbark Circuit", u"Regatta Street"};
    return all;
}

std::span<const Suburb> sydneySuburbs()
{
    static constexpr std::array<Suburb, 12> all{{{u"Balmain", u"NSW", u"2041"}, {u"Marrickville", u"NSW", u"2204"}, {u"Newtown", u"NSW", u"2042"},
        {u"Parramatta", u"NSW", u"2150"}, {u"Cabramatta", u"NSW", u"2166"}, {u"Manly", u"NSW", u"2095"}, {u"Chatswood", u"NSW", u"2067"},
        {u"Leichhardt", u"NSW", u"2040"}, {u"Hurstville", u"NSW", u"2220"}, {u"Auburn", u"NSW", u"2144"}, {u"Randwick", u"NSW", u"2031"},
        {u"Pyrmont", u"NSW", u"2009"}}};
    return all;
}

std::span<const Suburb> brisbaneSuburbs()
{
    static constexpr std::array<Suburb, 8> all{{{u"Fortitude Valley", u"QLD", u"4006"}, {u"New Farm", u"QLD", u"4005"}, {u"West End", u"QLD", u"4101"},
        {u"Sunnybank", u"QLD", u"4109"}, {u"Paddington", u"QLD", u"4064"}, {u"Inala", u"QLD", u"4077"}, {u"Toowong", u"QLD", u"4066"},
        {u"Chermside", u"QLD", u"4032"}}};
    return all;
}

std::span<const char16_t *const> fictitiousMobiles()
{
    static constexpr std::array<const char16_t *, 30> all{
        u"0491 570 006", u"0491 570 156", u"0491 570 157", u"0491 570 158", u"0491 570 159", u"0491 570 110", u"0491 570 313", u"0491 570 737",
        u"0491 571 266", u"0491 571 491", u"0491 571 804", u"0491 572 549", u"0491 572 665", u"0491 572 983", u"0491 573 770", u"0491 573 087",
        u"0491 574 118", u"0491 574 632", u"0491 575 254", u"0491 575 789", u"0491 576 398", u"0491 576 801", u"0491 577 426", u"0491 577 644",
        u"0491 578 957", u"0491 578 148", u"0491 578 888", u"0491 579 212", u"0491 579 760", u"0491 579 455"};
    return all;
}

} // namespace praxis::sample
